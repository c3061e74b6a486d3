/* The works that a text lists, and the marks by which its sentences refer to them. */
export { bodiesOf } from './bodies.ts';
export { citedWorks, createMarkFinder, type FindMarks, withReferrers } from './find-marks.ts';
export { createWorkFinder, type FindWork, type FoundWork } from './find-work.ts';
export { findListedWorks } from './listed-works.ts';

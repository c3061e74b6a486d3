/* The works that a text lists, and the marks by which its sentences refer to them. */
export { bodiesOf } from './bodies.ts';
export { citedWorks, createMarkFinder, withReferrers } from './find-marks.ts';
export { createWorkFinder } from './find-work.ts';
export { findListedWorks } from './listed-works.ts';

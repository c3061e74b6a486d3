import { expect, it } from 'vitest';
import {
  countAs,
  type Design,
  DESIGNS,
  isStudy,
  sourceKind,
  sourceNoun,
  withArticle,
} from './source-noun.ts';

const of = (design: Design | null, type = 'article-journal') => ({
  type,
  study: design === null ? null : { design },
});

it('names a source by its design, or by its type if the design does not tell', () => {
  expect(sourceNoun(of('TEXTBOOK', 'book'))).toBe('textbook');
  expect(sourceNoun(of('CLASSIC', 'book'))).toBe('classic');
  expect(sourceNoun(of('CLASSIC', 'chapter'))).toBe('chapter of a classic');
  expect(sourceNoun(of('WEB_ARTICLE', 'webpage'))).toBe('web article');
  expect(sourceNoun(of('WEB_ARTICLE', 'software'))).toBe('program');
  expect(sourceNoun(of('NOT_RECORDED'))).toBe('article');
  expect(sourceNoun(of(null, 'book'))).toBe('book');
  expect(sourceNoun(of(null, 'document'))).toBe('source');
});

it('names the kind of a record, and says what is not known', () => {
  expect(sourceKind(of('RANDOMIZED_TRIAL'))).toBe('Randomized trial');
  expect(sourceKind(of('NOT_RECORDED'))).toBe('Article, design not recorded');
  expect(sourceKind(of(null, 'document'))).toBe('Kind unknown');
});

it('counts sources by the narrowest noun that fits all', () => {
  expect(countAs([of('TRIAL_REGISTRATION')])).toBe('1 registered trial');
  expect(countAs([of('TRIAL_REGISTRATION'), of('TRIAL_REGISTRATION')])).toBe('2 registered trials');
  expect(countAs([of('TRIAL_REGISTRATION'), of('RANDOMIZED_TRIAL')])).toBe('2 trials');
  expect(countAs([of('META_ANALYSIS'), of('PROTOCOL')])).toBe('2 studies');
  expect(countAs([of('META_ANALYSIS'), of('META_ANALYSIS')])).toBe('2 meta-analyses');
  expect(countAs([of('TEXTBOOK'), of('RANDOMIZED_TRIAL')])).toBe('2 sources');
  expect(countAs([])).toBe('0 sources');
});

it('uses the article that fits the noun, for every design', () => {
  expect(DESIGNS.map((design) => withArticle(sourceNoun(of(design))))).toContain('a meta-analysis');
  expect(withArticle('article')).toBe('an article');
});

it('only studies and plans are expected to have a result', () => {
  expect(isStudy(of('TEXTBOOK'))).toBe(false);
  expect(isStudy(of('WEB_ARTICLE'))).toBe(false);
  expect(isStudy(of(null))).toBe(false);
  expect(isStudy(of('TRIAL_REGISTRATION'))).toBe(true);
  expect(isStudy(of('RANDOMIZED_TRIAL'))).toBe(true);
});

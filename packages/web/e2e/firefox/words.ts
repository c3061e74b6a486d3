/** What the walks read on pages and choose there, in one place for when the wording changes. */
export const WORDS = {
  bar: { trace: 'Trace', sources: /^(Works|Sources)$/, audit: 'Audit', query: 'Query', basket: /^Basket/ },
  asAList: /As a list/,
  filters: /^Filters/,
  atLeast: 'At least this level',
  atLeastOfATrace: 'At least',
  pickASymptom: 'Trace a symptom',
  pathsTo: /^Paths to/,
  openTheClaim: 'Open the claim',
  show: 'Show',
  sourcesField: 'Words, DOI, PMID or trial number',
  addToBasket: /^Add to basket$/,
} as const;

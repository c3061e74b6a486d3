/** The words of pages that the walks use, in one place in case the wording changes. */
export const WORDS = {
  bar: { trace: 'Trace', sources: 'Sources', audit: 'Audit', query: 'Query', basket: /^Basket/ },
  home: 'Who says what in Chinese medicine',
  article: 'the sciatica article',
  withoutWebGL: /^This browser has no WebGL/,
  asAList: /As a list/,
  filters: /^Filters/,
  atLeast: 'At least this level',
  pickASymptom: 'Trace a symptom',
  pathsTo: /^Paths to/,
  readyQuestion: /Wood connected with low back pain/,
  notRunYet: 'Run the query',
  openTheClaim: 'Open the claim',
  sourcesField: 'Words, DOI, PMID or trial number',
  show: 'Show',
  addToBasket: 'Add to basket',
} as const;

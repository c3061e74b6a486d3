import { expect, it } from 'vitest';
import { identifiers } from './identifiers.ts';

const none = { doi: null, pmid: null, pmcid: null, registry: null, url: null };

it('links each identifier to its page', () => {
  const all = {
    doi: '10.1155/2015/425108',
    pmid: '26576192',
    pmcid: 'PMC4631886',
    registry: 'NCT03489681',
    url: null,
  };
  expect(identifiers(all)).toEqual([
    { scheme: 'DOI', value: '10.1155/2015/425108', href: 'https://doi.org/10.1155/2015/425108' },
    { scheme: 'PMID', value: '26576192', href: 'https://pubmed.ncbi.nlm.nih.gov/26576192/' },
    { scheme: 'PMCID', value: 'PMC4631886', href: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC4631886/' },
    { scheme: 'Registry', value: 'NCT03489681', href: 'https://clinicaltrials.gov/study/NCT03489681' },
  ]);
});

it('gives no link for an unknown registry, and nothing for a missing identifier', () => {
  expect(identifiers({ ...none, registry: 'CRD42014015001' })).toEqual([
    { scheme: 'Registry', value: 'CRD42014015001', href: undefined },
  ]);
  expect(identifiers(none)).toEqual([]);
});

it.each([
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/passwd',
  '//x.org',
  '',
])('does not link %j', (url) => {
  expect(identifiers({ ...none, url })).toEqual([{ scheme: 'Address', value: url, href: undefined }]);
});

it('links addresses and DOIs as valid addresses', () => {
  const links = identifiers({ ...none, doi: '10.1000/a b?<#>\uD800', url: 'https://x.org/"> <script>' });
  expect(links.map(({ href }) => href)).toEqual([
    'https://doi.org/10.1000/a%20b%3F%3C%23%3E%EF%BF%BD',
    'https://x.org/%22%3E%20%3Cscript%3E',
  ]);
});

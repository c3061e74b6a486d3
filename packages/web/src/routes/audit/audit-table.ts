import type { Flat } from '#lib/workbench/flatten.ts';
import type { AuditRows } from './load-audit-list.ts';
import { inData } from '#lib/graphql/enum-names.ts';

/** Makes the full URL of a page. */
type Link = (folder: 'claims' | 'citations' | 'entities', id: string) => string;

/** A list of the audit as a table, with a link in each row. */
export function auditTable(list: AuditRows, link: Link): Flat {
  switch (list.of) {
    case 'claims':
      return {
        columns: [
          'claim',
          'sentence',
          'subject',
          'relation',
          'object',
          'level',
          'standing',
          'sources',
          'say_so',
          'say_otherwise',
          'link',
        ],
        rows: list.rows.map((claim) => [
          claim.id,
          claim.sentence,
          claim.subject.id,
          inData(claim.relation),
          claim.object.id,
          claim.level.toLowerCase(),
          claim.standing.toLowerCase(),
          claim.works,
          worksOf(claim.evidence, 'SUPPORTS'),
          worksOf(claim.evidence, 'DISPUTES'),
          link('claims', claim.id),
        ]),
      };
    case 'works':
      return {
        columns: [
          'source',
          'name',
          'title',
          'year',
          'design',
          'level',
          'retracted',
          'not_found',
          'claims',
          'notes',
          'link',
        ],
        rows: list.rows.map((work) => [
          ...workCells(work),
          work.defects.join(' | '),
          link('citations', work.id),
        ]),
      };
    case 'points':
      return {
        columns: ['point', 'name', 'claims', 'link'],
        rows: list.rows.map(({ id, label, claims }) => [id, label, claims.totalCount, link('entities', id)]),
      };
    case 'differences':
      return {
        columns: ['subject', 'relation', 'object', 'claim', 'sentence', 'level', 'sources', 'say_so', 'link'],
        rows: list.rows.flatMap(({ subject, claims }) =>
          claims.map((claim) => [
            subject.id,
            inData(claim.relation),
            claim.object.id,
            claim.id,
            claim.sentence,
            claim.level.toLowerCase(),
            claim.works,
            worksOf(claim.evidence, 'SUPPORTS'),
            link('claims', claim.id),
          ]),
        ),
      };
    case 'families':
      return {
        columns: [
          'family',
          'claims_counted_twice',
          'source',
          'name',
          'title',
          'year',
          'design',
          'level',
          'retracted',
          'not_found',
          'claims',
          'basis',
          'link',
        ],
        rows: list.rows.flatMap(({ works, claims }, index) =>
          works.map((work) => [
            index + 1,
            claims,
            ...workCells(work),
            work.familyBasis,
            link('citations', work.id),
          ]),
        ),
      };
  }
}

type Work = Extract<AuditRows, { of: 'works' }>['rows'][number];
type Evidence = Extract<AuditRows, { of: 'claims' }>['rows'][number]['evidence'];

function workCells(work: Work) {
  return [
    work.id.replace('citation:', ''),
    work.shortName,
    work.title,
    work.year,
    work.study === null ? null : inData(work.study.design),
    work.level.toLowerCase(),
    work.retracted,
    work.unresolved,
    work.claims.totalCount,
  ];
}

function worksOf(evidence: Evidence, direction: Evidence[number]['direction']): string {
  return evidence
    .filter((piece) => piece.direction === direction)
    .map(({ citation, locator }) => [citation.id.replace('citation:', ''), locator].filter(Boolean).join(' '))
    .join(' | ');
}

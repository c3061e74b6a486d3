import type { Dataset } from '../data/dataset.ts';
import { deriveClaims } from '../derive/derive-claims.ts';
import { RELATION_CODE, roleCode, stanceCode } from '../snapshot/claim-columns.ts';
import { canonical } from '../snapshot/claim-id.ts';
import { openClaims } from '../snapshot/claims.ts';
import { DraftClaims, type TabulatedClaims } from '../snapshot/draft-claims.ts';
import { DraftEntities, type EntityTable } from '../snapshot/entity-table.ts';
import { InternedTexts } from '../snapshot/interned-texts.ts';
import type { Claim } from '../snapshot/model.ts';
import type { SearchIndexes } from '../snapshot/search-columns.ts';
import type { SnapshotParts } from '../snapshot/open-snapshot.ts';
import { gatherClaims, Statements } from '../snapshot/statements.ts';
import { addClaims, assertRoom } from '../snapshot/tabulate-claims.ts';
import { DraftWorks, type WorkTable } from '../snapshot/work-table.ts';
import { RULE_NAMES } from '../vocabulary/rule-names.ts';
import { compileCitations } from './compile-citations.ts';
import { compileEntities } from './compile-entities.ts';
import { compileSearch } from './compile-search.ts';

/**
 * A graph that is being read: entities, works and statements in the order in which they come, numbered and held as columns.
 * Data folders and imports are added to it in the same way; `parts` makes a snapshot of it.
 */
export class DraftGraph {
  readonly folders: readonly string[];
  readonly entities: DraftEntities;
  readonly works: DraftWorks;
  readonly statements = new Statements();
  /** Locators and notes. */
  readonly texts = new InternedTexts();

  /** `folders` are the names of all data folders, the base first. */
  constructor(folders: readonly string[]) {
    this.folders = folders;
    this.entities = new DraftEntities(folders);
    this.works = new DraftWorks(folders);
  }

  /** Adds checked data. Throws when a reference leads nowhere, so `checkData` must have found no problem. */
  addDataset(dataset: Dataset): void {
    for (const entity of compileEntities(dataset).values()) this.entities.add(entity);
    for (const work of compileCitations(dataset.citations).values()) this.works.add(work);
    const found = (number: number | undefined, what: string): number => {
      if (number === undefined || number < 0)
        throw new Error(`DraftGraph: unknown ${what}; check the data first`);
      return number;
    };
    const optional = (text: string | undefined) => (text === undefined ? 0 : this.texts.add(text) + 1);
    for (const statement of dataset.statements) {
      const { subject, relation, object } = canonical(statement);
      const { citation, via, locator, direction, role, verb, saidAs, note, folder } = statement;
      this.statements.add({
        subject: found(this.entities.find(subject), subject),
        relation: RELATION_CODE[relation]!,
        object: found(this.entities.find(object), object),
        work: found(this.works.find(citation), citation),
        via: via === undefined ? 0 : found(this.works.find(via), via) + 1,
        locator: this.texts.add(locator),
        note: optional(note),
        verb: optional(verb),
        saidAs: optional(saidAs),
        stance: stanceCode(direction),
        role: roleCode(role),
        folder: found(this.folders.indexOf(folder), folder),
      });
    }
  }

  /** The snapshot of what was added, with the claims that follow by rule. Nothing can be added after it. */
  parts(version: string): SnapshotParts {
    const { table: entities, rows: entityRows } = this.entities.tabulate();
    const { table: works, rows: workRows } = this.works.tabulate();
    assertRoom(entities.count, this.folders.length);
    this.statements.renumber(entityRows, workRows);
    const { folders, texts, statements } = this;
    const claims = new DraftClaims();
    gatherClaims(statements, { entities: entities.count, works, texts }, claims);
    return partsOf({ version, folders, entities, works, texts }, claims);
  }
}

/** What drafts of claims name by number, and the version that they are of. */
interface DraftTables {
  readonly version: string;
  readonly folders: readonly string[];
  readonly entities: EntityTable;
  readonly works: WorkTable;
  readonly texts: InternedTexts;
}

/** The parts of a snapshot from entities, works and stored claims in any order, with the claims that follow by rule. */
export function buildParts(
  parts: Omit<DraftTables, 'texts'> & { readonly stored: readonly Claim[] },
): SnapshotParts {
  const { stored, ...tables } = parts;
  const { entities, works, folders } = tables;
  const numbers = new Map(stored.map(({ id }, number) => [id, number]));
  const claimNumber = (id: string) => numbers.get(id);
  const texts = new InternedTexts();
  const claims = new DraftClaims();
  addClaims(
    stored,
    { folders, entities, rules: RULE_NAMES, workRow: works.rowOf, texts, claimNumber },
    claims,
  );
  return partsOf({ ...tables, texts }, claims, claimNumber);
}

/**
 * The parts of a snapshot from entities, works and stored claims, with what follows by rule. Without `claimNumber` the drafts
 * are in the order of their rows.
 */
function partsOf(
  tables: DraftTables,
  claims: DraftClaims,
  claimNumber?: (id: string) => number | undefined,
): SnapshotParts {
  const { version, folders, entities, works } = tables;
  const whole = withDerived(tables, claims, claimNumber);
  let search: SearchIndexes | undefined;
  return {
    version,
    folders,
    entities,
    works,
    ...whole,
    // Made when it is asked for: much that compiles data does not search.
    get search() {
      return (search ??= compileSearch(entities, works, whole.columns));
    },
  };
}

function withDerived(
  { folders, entities, works, texts }: DraftTables,
  claims: DraftClaims,
  claimNumber?: (id: string) => number | undefined,
): TabulatedClaims {
  const stored = claims.tabulate(entities.count, texts);
  const tables = { folders, entities, works, rules: RULE_NAMES };
  const opened = openClaims(stored.columns, { ...tables, texts: stored.texts });
  const derived = deriveClaims(opened);
  if (derived.length === 0) return stored;
  const numbered = { texts, workRow: works.rowOf, claimNumber: claimNumber ?? opened.rowOf };
  addClaims(derived, { ...tables, ...numbered }, claims);
  return claims.tabulate(entities.count, texts);
}

import type { CitationFields } from '../data/schema.ts';
import type { ExternalScheme } from '../vocabulary/external-schemes.ts';
import { isSameName, type KnownData, type KnownName } from './known-data.ts';
import { localId } from '../text/label.ts';
import { addSource, NewData, type NewStatement } from './new-data.ts';
import type { Phrases } from './phrases.ts';
import { type Remark, Tally } from './tally.ts';

/** The state of an import: known data, new data, and the outcome of the current row. */
export class ImportRun {
  readonly added = new NewData();
  readonly remarks: Remark[] = [];
  readonly tally = new Tally((remark) => this.remarks.push(remark));
  /** Symptoms for which some row has had a study, new or known. */
  readonly studied = new Set<string>();
  readonly known: KnownData;
  readonly phrases: Phrases;
  /** Key of the work whose tables are read: `acukg-2025`. */
  readonly source: string;

  constructor(source: string, known: KnownData, phrases: Phrases) {
    this.source = source;
    this.known = known;
    this.phrases = phrases;
  }

  leaveOut(reason: string, value: string): void {
    this.tally.leaveOut(reason, value);
  }

  has(id: string): boolean {
    return this.known.has(id) || this.added.entities.has(id);
  }

  /** Adds a statement, unless the same work already makes it, here or in the data. */
  addStatement(statement: NewStatement): void {
    if (statement.relation === 'studied-for') this.studied.add(statement.object);
    if (this.known.says(statement) || this.added.says(statement)) return this.tally.take('known');
    this.added.state(statement);
    this.tally.take('added');
  }

  /** Adds a name of a recorded entity, read at a place of the source. A different name is added to the others. */
  addName(id: string, name: KnownName, place: string): void {
    if (this.hasName(id, name)) return this.tally.take('known');
    const entity = this.added.entity(id, this.known.nameOf(id) ?? name.text);
    entity.names.push(name);
    addSource(entity, this.source, place);
    this.tally.take('added');
  }

  /** Adds an id in another vocabulary. */
  addExternalId(id: string, scheme: ExternalScheme, value: string, place: string): void {
    const known = this.known.externalIds(id, scheme);
    if (known.includes(value) || this.added.hasExternalId(id, scheme, value)) return this.tally.take('known');
    if (known.length > 0) return this.leaveOut(`another ${scheme} id than the data has for it`, value);
    const entity = this.added.entity(id, this.known.nameOf(id) ?? '');
    entity.externalIds.push({ scheme, value });
    addSource(entity, this.source, place);
    this.tally.take('added');
  }

  /**
   * Adds an entity unless its id is known; returns the id. It also needs a claim, or the check reports an orphan.
   */
  addEntity(id: string, name: string, place: string): string {
    if (!this.has(id)) addSource(this.added.entity(id, name), this.source, place);
    return id;
  }

  /** Adds a work unless its id is known; returns the id. */
  addCitation(id: string, fields: CitationFields): string {
    if (!this.known.citations.has(id) && !this.added.citations.has(id)) this.added.citations.set(id, fields);
    return id;
  }

  /** Whether an entity already has a name, in the data or from an earlier row. Its own code counts as a name. */
  hasName(id: string, name: KnownName): boolean {
    const code: KnownName = { language: 'code', text: localId(id) };
    return (
      [code, ...this.known.names(id)].some((known) => isSameName(name, known)) || this.added.hasName(id, name)
    );
  }
}

/** `knee-osteoarthritis` for “Osteoarthritis, knee”-like labels: lower case words joined by hyphens. */
export function slug(label: string): string {
  return label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

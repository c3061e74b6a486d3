import type { CitationFields } from '../data/schema.ts';
import type { ExternalScheme } from '../vocabulary/external-schemes.ts';
import { isSameName, type KnownData, type KnownName } from './known-data.ts';
import { localId } from '../text/label.ts';
import { addSource, NewData, type NewStatement } from './new-data.ts';
import type { Phrases } from './phrases.ts';
import { Tally } from './tally.ts';

/** What the readers of the tables work with: what is known, what is new, and the account of the open row. */
export class ImportRun {
  readonly added = new NewData();
  readonly tally = new Tally();
  /** Symptoms that a row so far was a study of, whether the data knew that or not. */
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

  /** Takes a statement; of one that the same work makes already, here or in the data, the first stands. */
  state(statement: NewStatement): void {
    if (statement.relation === 'studied-for') this.studied.add(statement.object);
    if (this.known.says(statement) || this.added.says(statement)) return this.tally.take('known');
    this.added.state(statement);
    this.tally.take('added');
  }

  /** Takes a name of a recorded entity, read at a place of the source; a differing one is kept beside the others. */
  name(id: string, name: KnownName, place: string): void {
    if (this.hasName(id, name)) return this.tally.take('known');
    const entity = this.added.entity(id, this.known.nameOf(id) ?? name.text);
    entity.names.push(name);
    addSource(entity, this.source, place);
    this.tally.take('added');
  }

  /** Takes an id in another vocabulary. */
  externalId(id: string, scheme: ExternalScheme, value: string, place: string): void {
    const known = this.known.externalIds(id, scheme);
    if (known.includes(value) || this.added.hasExternalId(id, scheme, value)) return this.tally.take('known');
    if (known.length > 0) return this.leaveOut(`another ${scheme} id than the data has for it`, value);
    const entity = this.added.entity(id, this.known.nameOf(id) ?? '');
    entity.externalIds.push({ scheme, value });
    addSource(entity, this.source, place);
    this.tally.take('added');
  }

  /** Begins an entity unless its id is known; returns the id. Give it a claim, or it is an orphan. */
  begin(id: string, name: string, place: string): string {
    if (!this.has(id)) addSource(this.added.entity(id, name), this.source, place);
    return id;
  }

  /** Takes a work unless its id is known; returns the id. */
  citation(id: string, fields: CitationFields): string {
    if (!this.known.citations.has(id) && !this.added.citations.has(id)) this.added.citations.set(id, fields);
    return id;
  }

  /** True for a name that an entity has already, in the data or from an earlier row; its own code is one. */
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

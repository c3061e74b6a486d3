import type { CitationFields } from '../data/schema.ts';
import type { ExternalScheme } from '../vocabulary/external-schemes.ts';
import type { NameLanguage } from '../vocabulary/levels.ts';
import { isSameName, type KnownName, type StatedTriple, statedTripleKey } from './known-data.ts';

/** A statement to write. */
export interface NewStatement extends StatedTriple {
  readonly via?: string | undefined;
  readonly locator: string;
  readonly note?: string | undefined;
  /** The term for the object as the work writes it. */
  readonly saidAs?: string | undefined;
  /** The file in the work's folder that it is written to; without one, the work has one file. */
  readonly part?: string | undefined;
}

/** What an import adds to an entity, which the data may already know. */
export interface NewEntity {
  readonly name: string;
  readonly names: KnownName[];
  readonly externalIds: { scheme: ExternalScheme; value: string }[];
  /** Work → places in it. */
  readonly sources: Map<string, Set<string>>;
}

/** Everything that an import adds, in the order in which it was read. */
export class NewData {
  readonly entities = new Map<string, NewEntity>();
  readonly citations = new Map<string, CitationFields>();
  readonly statements = new Map<string, NewStatement>();

  /** The new data of an entity, created when it is not there. */
  entity(id: string, name: string): NewEntity {
    const entity = this.entities.get(id) ?? { name, names: [], externalIds: [], sources: new Map() };
    this.entities.set(id, entity);
    return entity;
  }

  hasName(id: string, name: KnownName): boolean {
    const entity = this.entities.get(id);
    const names = entity && [{ language: 'en' as NameLanguage, text: entity.name }, ...entity.names];
    return names?.some((known) => isSameName(name, known)) ?? false;
  }

  hasExternalId(id: string, scheme: ExternalScheme, value: string): boolean {
    const ids = this.entities.get(id)?.externalIds ?? [];
    return ids.some((known) => known.scheme === scheme && known.value === value);
  }

  says(stated: StatedTriple): boolean {
    return this.statements.has(statedTripleKey(stated));
  }

  state(statement: NewStatement): void {
    this.statements.set(statedTripleKey(statement), statement);
  }
}

/** Records where something about an entity was read. */
export function addSource(entity: NewEntity, work: string, place: string): void {
  entity.sources.set(work, (entity.sources.get(work) ?? new Set()).add(place));
}

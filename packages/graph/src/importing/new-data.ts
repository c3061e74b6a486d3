import type { CitationFields } from '../data/schema.ts';
import type { ExternalScheme } from '../vocabulary/external-schemes.ts';
import type { NameLanguage } from '../vocabulary/levels.ts';
import { isSameName, type KnownName, type Saying, sayingKey } from './known-data.ts';

/** A statement to write. */
export interface NewStatement extends Saying {
  readonly via?: string | undefined;
  readonly locator: string;
  readonly note?: string | undefined;
}

/** What an import adds to one entity; its id may be known to the data already. */
export interface NewEntity {
  readonly name: string;
  readonly names: KnownName[];
  readonly externalIds: { scheme: ExternalScheme; value: string }[];
  /** Work → places in it. */
  readonly sources: Map<string, Set<string>>;
}

/** What an import adds, in the order in which it was met. */
export class NewData {
  readonly entities = new Map<string, NewEntity>();
  readonly citations = new Map<string, CitationFields>();
  readonly statements = new Map<string, NewStatement>();

  /** The record of an entity, begun when it is not there. */
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

  says(saying: Saying): boolean {
    return this.statements.has(sayingKey(saying));
  }

  state(statement: NewStatement): void {
    this.statements.set(sayingKey(statement), statement);
  }
}

/** Notes where something of an entity was read. */
export function addSource(entity: NewEntity, work: string, place: string): void {
  entity.sources.set(work, (entity.sources.get(work) ?? new Set()).add(place));
}

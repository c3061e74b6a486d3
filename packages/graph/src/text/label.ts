import type { EntityKind } from '../vocabulary/kinds.ts';

/** What of an entity its label is made of. */
interface Named {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
}

/** The part of an id after its kind: `GB30` of `acupoint:GB30`. */
export function localId(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}

/** How an entity is called on its own: `GB30 Huantiao`, `Gallbladder channel`, `Sciatica`. */
export function label(entity: Named): string {
  return entity.kind === 'acupoint' ? `${localId(entity.id)} ${entity.name}` : entity.name;
}

/** How an entity is called inside a sentence: `GB30 (Huantiao)`, `the Gallbladder channel`, `sciatica`. */
export function labelInSentence(entity: Named): string {
  switch (entity.kind) {
    case 'acupoint':
      return `${localId(entity.id)} (${entity.name})`;
    case 'channel':
    case 'organ':
      return `the ${entity.name}`;
    case 'region':
      return `the ${lowerFirst(entity.name)}`;
    case 'symptom':
    case 'remedy':
    case 'quality':
      return lowerFirst(entity.name);
    case 'element':
    case 'pattern':
      return entity.name;
  }
}

/** Keeps abbreviations and proper terms: `TENS`, `IT band`, `Qi stagnation`. */
function lowerFirst(text: string): string {
  return /^(?:[A-Z][a-z]+|[A-Z])(?:[ ,'-]|$)/.test(text) && !/^Qi\b/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

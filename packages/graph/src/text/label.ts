import type { EntityKind } from '../vocabulary/kinds.ts';

/** The fields of an entity that its label is made of. */
interface LabelFields {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
}

/** The part of an id after its kind: `GB30` of `acupoint:GB30`. */
export function localId(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}

/** The name of an entity on its own: `GB30 Huantiao`, `Gallbladder channel`, `Sciatica`. */
export function label(entity: LabelFields): string {
  return entity.kind === 'acupoint' ? `${localId(entity.id)} ${entity.name}` : entity.name;
}

/** The name of an entity inside a sentence: `GB30 (Huantiao)`, `the Gallbladder channel`, `sciatica`. */
export function labelInSentence(entity: LabelFields): string {
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

/** Abbreviations and proper terms stay as they are: `TENS`, `IT band`, `Qi stagnation`. */
function lowerFirst(text: string): string {
  return /^(?:[A-Z][a-z]+|[A-Z])(?:[ ,'-]|$)/.test(text) && !/^Qi\b/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

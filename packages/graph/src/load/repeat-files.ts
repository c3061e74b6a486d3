import { isMap, isScalar, isSeq, type Document, parseDocument, visit } from 'yaml';
import { ENTITY_KINDS } from '../vocabulary/kinds.ts';

interface NamedText {
  /** Below its data folder, with forward slashes: `acupoints/GB.yaml`. */
  readonly name: string;
  readonly text: string;
}

const FULL_ID = new RegExp(`^(${ENTITY_KINDS.join('|')}|citation):(\\S+)$`);

/**
 * The files of a data folder with all ids and preferred names changed, so that they load beside the original ones
 * as other records: a larger graph of the same shape. `copy` counts from 1 to 26.
 */
export function repeatFiles(files: readonly NamedText[], copy: number): NamedText[] {
  return files.map(({ name, text }) => {
    const document = parseDocument(text);
    renameRecords(document, name.startsWith('citations') ? 'citation' : 'entity', copy, name);
    renameReferences(document, copy);
    return { name: renameClaimsFile(name, copy), text: document.toString() };
  });
}

/** `GB30` → `EX-GBA30`, `EX-HN5` → `EX-HNA5`, `GB` → `GB1`, `YinHV` → `IH1`, `sciatica` → `sciatica-1`. */
function renamed(local: string, copy: number): string {
  const letter = String.fromCharCode(64 + copy);
  const [, letters, digits] = /^(?:EX-)?([A-Z]{1,2})(\d+)$/.exec(local) ?? [];
  if (letters !== undefined && digits !== undefined) return `EX-${letters}${letter}${digits}`;
  const [, polarity, vessel] = /^Y(in|ang)([HL])V$/.exec(local) ?? [];
  if (polarity !== undefined) return `${polarity.charAt(0).toUpperCase()}${vessel}${copy}`;
  return /^[A-Z]{2}$/.test(local) ? `${local}${copy}` : `${local}-${copy}`;
}

function renameClaimsFile(name: string, copy: number): string {
  return name.replace(/^claims\/([^/.]+)/, (_, work: string) => `claims/${renamed(work, copy)}`);
}

function renameRecords(document: Document, of: 'citation' | 'entity', copy: number, name: string): void {
  // Their keys are full ids, which are renamed as references are.
  if (/^(?:claims|reading|classics)\//.test(name) || !isMap(document.contents)) return;
  for (const { key, value } of document.contents.items) {
    if (!isScalar(key)) continue;
    key.value = renamed(String(key.value), copy);
    const preferred = of === 'entity' && isMap(value) ? value.get('name', true) : undefined;
    if (isScalar(preferred)) preferred.value = `${String(preferred.value)} of ${String(key.value)}`;
  }
}

function renameReferences(document: Document, copy: number): void {
  visit(document, {
    Scalar(_, node) {
      const [, kind, local] = typeof node.value === 'string' ? (FULL_ID.exec(node.value) ?? []) : [];
      if (local !== undefined) node.value = `${kind}:${renamed(local, copy)}`;
    },
    Pair(_, { key, value }) {
      const field = isScalar(key) ? key.value : undefined;
      const works = [
        ...((field === 'sources' || field === 'draws-on') && isMap(value)
          ? value.items.map((item) => item.key)
          : []),
        ...((field === 'cites' || field === 'includes') && isSeq(value) ? value.items : []),
        ...(field === 'via' ? [value] : []),
      ];
      for (const work of works) {
        if (isScalar(work)) work.value = renamed(String(work.value), copy);
      }
    },
  });
}

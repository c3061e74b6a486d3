import { createHash } from 'node:crypto';
import { slug } from '../import-run.ts';
import { BIOLINK_PREFIX } from '../../vocabulary/biolink.ts';
import { EXTERNAL_SCHEMES, type ExternalScheme } from '../../vocabulary/external-schemes.ts';

/** A prefix, a colon, and an id without spaces. */
const CURIE = /^[A-Za-z][\w.+-]*:\S+$/;

/** An id of which lower case loses nothing: `MONDO:0005178`, `MESH:D012585`. */
const PLAIN = /^[A-Z][A-Z0-9]*:[A-Z]*[0-9]+$/;

const MOST_LENGTH = 200;

export function isCurie(text: string): boolean {
  return text.length <= MOST_LENGTH && CURIE.test(text);
}

/**
 * The local part of an id of ours for a name in another vocabulary, the same for the same name and another for another:
 * `mondo-0005178`. Where lower case or hyphens would lose something, 16 digits of its SHA-256 follow.
 */
export function localIdOf(name: string): string {
  if (PLAIN.test(name)) return slug(name);
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 16);
  // A plain one has one hyphen, so these can never be the same.
  return [slug(name).slice(0, 60).replace(/-$/, ''), 'h', digest].filter((part) => part !== '').join('-');
}

/** Vocabularies whose ids are written with their prefix here: `MONDO:0005178`, but `D012585` of MeSH. */
const WITH_PREFIX: ReadonlySet<ExternalScheme> = new Set(['mondo', 'hpo', 'uberon']);

/** The id of an entity that a CURIE is; undefined for one of a vocabulary that entities have no ids of. */
export function externalIdOf(curie: string): { scheme: ExternalScheme; value: string } | undefined {
  const colon = curie.indexOf(':');
  const prefix = curie.slice(0, colon).toLowerCase();
  const scheme = EXTERNAL_SCHEMES.find((known) => BIOLINK_PREFIX[known].toLowerCase() === prefix);
  if (scheme === undefined || colon === curie.length - 1) return undefined;
  const local = curie.slice(colon + 1);
  return { scheme, value: WITH_PREFIX.has(scheme) ? `${BIOLINK_PREFIX[scheme]}:${local}` : local };
}

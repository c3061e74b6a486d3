import type { Claim, Entity } from '../snapshot/model.ts';
import { verbsOf } from '../snapshot/evidence.ts';
import { relation } from '../vocabulary/relations.ts';
import { labelInSentence } from '../text/label.ts';

/**
 * A claim as a sentence that reports and does not assert: "GB30 (Huantiao) is said to treat sciatica". For a
 * derived claim it says so: "By rule, sciatica involves the Gallbladder channel". An action ends in its verb: "LI11 (Quchi) is said
 * to act on heat: clears". `of` is its subject, `under` its object.
 */
export function sentence(claim: Claim, of: Entity, under: Entity): string {
  if (under.heading)
    return `${of.heading ? `The heading “${of.name}”` : capital(labelInSentence(of))} stands under the heading “${under.name}”`;
  const subject = withClosingComma(labelInSentence(of));
  const object = labelInSentence(under);
  const { forward, byRule } = relation(claim.relation);
  if (claim.derivedBy !== undefined) return `By rule, ${subject} ${byRule ?? forward} ${object}`;
  const verbs = verbsOf(claim);
  return `${capital(subject)} ${forward} ${object}${verbs.length === 0 ? '' : `: ${verbs.join(', ')}`}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A name that contains a comma needs another after it: "Sciatica, pain down the side of the leg, is said to …". */
function withClosingComma(name: string): string {
  return name.includes(',') ? `${name},` : name;
}

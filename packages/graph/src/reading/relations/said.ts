import { canonical } from '../../snapshot/claim-id.ts';
import { kindOf } from '../../vocabulary/kinds.ts';
import { relation } from '../../vocabulary/relations.ts';
import type { ReadClaim } from '../model.ts';
import type { ClaimRule } from './claim-rule.ts';
import type { LeadIn } from './lead-ins.ts';
import type { End } from './parts.ts';

/** Both ends of claims, and how they are said. */
export interface Said {
  readonly rule: ClaimRule;
  readonly subjects: readonly End[];
  readonly objects: readonly End[];
  readonly sure: boolean;
  readonly direction: ReadClaim['direction'];
  readonly hedge: string | undefined;
  readonly by: string;
  /** What it speaks of: the end that stands first. */
  readonly topic: readonly End[];
}

/** What a list says of what announced it. */
export function listed({ rule, known, missing, name }: LeadIn, ends: readonly End[], sure: boolean): Said {
  const [subjects, objects] = missing === 'S' ? [ends, known] : [known, ends];
  return {
    rule,
    subjects,
    objects,
    sure,
    direction: 'supports',
    hedge: undefined,
    by: name,
    topic: subjects,
  };
}

/** The claims of what a sentence says. */
export function claimsOf(all: readonly Said[]): ReadClaim[] {
  return all
    .filter((one) => one.sure || !isStudied(one, all))
    .flatMap((one) =>
      one.subjects.flatMap((subject) =>
        one.objects
          .filter((object) => mayJoin(one.rule, subject.id, object.id))
          .map((object) => claimOf(one, subject, object)),
      ),
    );
}

function claimOf({ rule, sure, direction, hedge, by }: Said, subject: End, object: End): ReadClaim {
  const triple = canonical({ subject: subject.id, relation: rule.relation, object: object.id });
  const [first, second] = triple.subject === subject.id ? [subject, object] : [object, subject];
  const name = `${rule.relation}: ${by}`;
  return { ...triple, direction, hedge, sure, rule: name, subjectAt: first.at, objectAt: second.at };
}

/** Whether a sentence only tells that a study tried it. */
function isStudied({ rule, subjects }: Said, all: readonly Said[]): boolean {
  return (
    rule.relation === 'treats' &&
    all.some(
      (one) =>
        one.rule.relation === 'studied-for' &&
        one.subjects.some(({ id }) => subjects.some((subject) => subject.id === id)),
    )
  );
}

function mayJoin({ relation: kind, joins }: ClaimRule, subject: string, object: string): boolean {
  if (subject === object || joins?.(subject, object) === false) return false;
  const { sameKind, symmetric } = relation(kind);
  return !(sameKind || symmetric) || kindOf(subject) === kindOf(object);
}

/** What a sentence is about: what something is said of that it names first, or that it means without a name. */
export function topicOf(said: readonly Said[], names: readonly End[]): readonly End[] {
  const first = names[0]?.at?.start;
  const about = said.find(
    ({ topic: [end] }) => end !== undefined && (end.at === undefined || end.at.start === first),
  );
  return about?.topic ?? [];
}

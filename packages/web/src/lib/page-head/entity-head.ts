import { counted } from '../counted.ts';
import type { NamedEntity } from '../entity/entity-name.graphql.ts';
import { displayName } from '../entity/entity-name.ts';
import { inSentence } from '../trace/phrases.ts';
import { joinNames } from '../join-names.ts';
import type { Head } from './head.ts';

interface End {
  readonly id: string;
  readonly name: string;
  readonly label: string;
}

interface Said {
  readonly relation: string;
  readonly subject: End;
  readonly object: End;
}

/** A thing with the claims about it, strongest first. */
export type DescribedEntity = NamedEntity & {
  readonly heading?: boolean;
  readonly listed: { readonly totalCount: number; readonly nodes: readonly Said[] };
};

const KIND: Record<NamedEntity['kind'], string> = {
  ELEMENT: 'element',
  ORGAN: 'organ',
  CHANNEL: 'channel',
  ACUPOINT: 'point',
  SYMPTOM: 'symptom',
  PATTERN: 'pattern',
  REGION: 'part of the body',
  REMEDY: 'remedy',
  QUALITY: 'quality',
};

/**
 * The head of a thing's page: what it is, and what sources say about it. `sources` is the number of sources with a
 * stance on it.
 */
export function entityHead(entity: DescribedEntity, sources: number): Head {
  const name = fullName(entity);
  const what = whatItIs(entity);
  const total = entity.listed.totalCount;
  const said = saidOf(entity);
  const claims = counted(total, 'claim');
  if (entity.heading) {
    return {
      title: name,
      description: `${KIND[entity.kind] === 'symptom' ? 'Symptoms' : 'Parts of the body'} under the heading “${name}”, each with what sources say about it.`,
      kind: 'Heading',
    };
  }
  return {
    title: name.toLowerCase().includes(what) ? name : `${name} · ${what}`,
    description:
      total === 0
        ? `No source here says anything about ${name}.`
        : sources === 0
          ? `${claims} about ${name}, for which no source is named.`
          : `What ${counted(sources, 'source')} ${sources === 1 ? 'says' : 'say'} about ${name}${said === '' ? '' : `: ${said}`}. ${claims}, each with its sources and its level of evidence.`,
    kind: KIND[entity.kind].charAt(0).toUpperCase() + KIND[entity.kind].slice(1),
  };
}

/** "GB30 Huántiào 環跳", "Sciatica". */
function fullName(entity: NamedEntity): string {
  const { code, text, han } = displayName(entity);
  return [code, text, han?.text].filter((part) => part !== undefined).join(' ');
}

/** "point of the Gallbladder channel", "symptom". */
function whatItIs({ id, kind, listed: { nodes } }: DescribedEntity): string {
  const channel = nodes.find(({ relation, subject }) => relation === 'POINT_OF' && subject.id === id);
  return channel === undefined ? KIND[kind] : `${KIND[kind]} of the ${channel.object.label}`;
}

/** What sources say that it helps, or what helps it. */
function saidOf({ id, listed: { nodes } }: DescribedEntity): string {
  const names = (relation: string, from: 'subject' | 'object') => [
    ...new Set(
      nodes
        .filter((claim) => claim.relation === relation && claim[from].id === id)
        .map((claim) => nameIn(from === 'subject' ? claim.object : claim.subject)),
    ),
  ];
  const phrases = [
    ['said to help with ', names('TREATS', 'subject'), ''],
    ['studied for ', names('STUDIED_FOR', 'subject'), ''],
    ['', names('TREATS', 'object'), ' said to help with it'],
    ['', names('STUDIED_FOR', 'object'), ' studied for it'],
  ] as const;
  const said = phrases
    .filter(([, found]) => found.length > 0)
    .map(([before, found, after]) => before + joinNames(found) + after);
  if (said.length > 0) return said.join('; ');
  const others = nodes.map(({ subject, object }) => nameIn(subject.id === id ? object : subject));
  return `linked with ${joinNames([...new Set(others)])}`;
}

function nameIn({ id, label, name }: End): string {
  return id.startsWith('symptom:') ? inSentence(name) : label;
}

import { counted } from '../counted.ts';
import { joinNames } from '../join-names.ts';
import type { Head } from './head.ts';

interface Numbers {
  readonly dataset: { readonly claims: number; readonly citations: number };
  readonly audit: Record<'uncited' | 'contested' | 'singleWork', { readonly totalCount: number }>;
}

/** The head of the audit. */
export function auditHead({ dataset, audit: { uncited, contested, singleWork } }: Numbers): Head {
  const [none, disputed, one] = [uncited, contested, singleWork].map(({ totalCount }) => totalCount) as [
    number,
    number,
    number,
  ];
  return {
    title: 'Audit: where evidence is missing, thin or disputed',
    description: `Of ${counted(dataset.claims, 'claim')}, ${none.toLocaleString('en')} ${none === 1 ? 'names' : 'name'} no source, ${disputed.toLocaleString('en')} ${disputed === 1 ? 'is' : 'are'} contested and ${one.toLocaleString('en')} ${one === 1 ? 'comes' : 'come'} from one source alone.`,
    kind: 'Audit',
  };
}

/** The head of one list of the audit; `words` say what is in it. */
export function auditListHead(list: { title: string; words: string; total: number }, narrowed = ''): Head {
  return {
    title: `${list.title}: ${list.total.toLocaleString('en')}`,
    description: narrowed === '' ? list.words : `${list.words} Here: ${narrowed}.`,
    kind: 'Audit',
  };
}

/** The head of a list of claims. */
export function claimListHead(title: string, total: number): Head {
  return {
    title: `${title}: ${total.toLocaleString('en')}`,
    description:
      'Claims with their levels of evidence, strongest first. Each leads to the sources that say so.',
    kind: 'Claims',
  };
}

/** The head of the page that lays the sources of one point side by side. */
export function sourcesOfPointHead(label: string | undefined): Head {
  return {
    title: label === undefined ? 'Sources side by side' : `${label}: sources side by side`,
    description: `What each source says about ${label === undefined ? 'a point' : label}, side by side: what they share, and what one of them alone says.`,
    kind: 'Audit',
  };
}

/** The head of the studies of a symptom or a treatment, or of the page to choose one; undefined studies for that page. */
export function studiesHead(named: readonly string[], studies: number | undefined): Head {
  return studies === undefined
    ? {
        title: 'Studies side by side',
        description:
          'The studies of a complaint or of a point in one table: how many people, compared with what, and what came out.',
        kind: 'Studies',
      }
    : {
        title: `Studies of ${named.join(' for ')}`,
        description: `${counted(studies, 'study', 'studies')} of ${named.join(' for ')} side by side: how many people, compared with what, and what came out.`,
        kind: 'Studies',
      };
}

/** The head of two or three things side by side, or of the page to choose them. */
export function compareHead(names: readonly string[], sources: number): Head {
  const together = joinNames(names);
  return names.length === 0
    ? {
        title: 'Compare two or three things side by side',
        description:
          'Two or three points, channels, symptoms or patterns side by side: what sources say about all of them, and what about one alone.',
        kind: 'Comparison',
      }
    : {
        title: `${together} side by side`,
        description: `What ${counted(sources, 'source')} ${sources === 1 ? 'says' : 'say'} about ${together}: what they have in common, what is said about one alone, and on what evidence.`,
        kind: 'Comparison',
      };
}

/** The head of the body; `name` is the region or channel that is shown on it. */
export function bodyHead(name: string | undefined): Head {
  return name === undefined
    ? {
        title: 'The body: point at where it hurts',
        description:
          'Point at a place of the body: what is felt there, which channels sources lead across it, and which points lie in it.',
        kind: 'Body',
      }
    : {
        title: `${name} on the body`,
        description: `${name} on the body: what is felt there, which channels sources lead across it, and which points lie in it.`,
        kind: 'Body',
      };
}

/** The head of the query page; `question` is the title of the question on it. */
export function queryHead(question: string | undefined): Head {
  return {
    title: question === undefined ? 'Ask the graph with GraphQL' : question,
    description:
      'Ask in GraphQL who says what in Chinese medicine, with completion from the schema. See the answer as JSON, as a table or as a drawing.',
    kind: 'GraphQL query',
  };
}

/** The head of the page that documents the endpoint. */
export function queryDocsHead(): Head {
  return {
    title: 'The GraphQL API: documentation',
    description:
      'How to ask this graph of Chinese medicine from a program: examples, queries, types and limits.',
    kind: 'Documentation',
  };
}

/** The head of the basket. */
export function basketHead(sources: number): Head {
  return {
    title: sources === 0 ? 'Basket of sources' : `Basket: ${counted(sources, 'source')}`,
    description:
      'Sources set aside, as a reference list and as files: BibTeX, RIS, CSL-JSON, and a table of their claims.',
    kind: 'Basket',
  };
}

/** The head of the page about the data. */
export function aboutHead({
  entities,
  claims,
  citations,
}: Record<'entities' | 'claims' | 'citations', number>): Head {
  return {
    title: 'About: what this map holds, and what the levels of evidence mean',
    description: `${counted(entities, 'thing')}, ${counted(claims, 'claim')} and ${counted(citations, 'source')} of Chinese medicine. Nothing is here because it is true; everything is here because a source says it.`,
    kind: 'About',
  };
}

/** The head of the page about added data. */
export function yoursHead(): Head {
  return {
    title: 'Your own source beside the others',
    description:
      'How to lay an article, a book or notes of your own over this map: what they add, what they support and what they contest.',
    kind: 'Your own source',
  };
}

/** The head of the results of a search; of the page to search on, if `text` is empty. */
export function searchHead(text: string, results: number): Head {
  const shown = text.length > LONG ? `${text.slice(0, LONG).trimEnd()}…` : text;
  return text === ''
    ? {
        title: 'Search',
        description:
          'Find points, channels, symptoms, patterns and sources of this map by any of their names.',
        kind: 'Search',
      }
    : {
        title: `Search: ${shown}`,
        description: `${results === 0 ? 'Nothing here is called' : `${counted(results, 'result')} for`} “${shown}” among the things and the sources of this map.`,
        kind: 'Search',
      };
}

/** How many characters of a search a title has. */
const LONG = 80;

/** The head of the page that reads a text. */
export function readHead(): Head {
  return {
    title: 'Read a text: what is behind it',
    description:
      'Paste an article about Chinese medicine: sentence by sentence what it seems to claim, who else says so, and which sources it names. The text stays in your browser.',
    kind: 'Reading',
  };
}

/** One address of every kind of page and of every kind of view in it, by its name in tests. */
export const VIEWS = {
  'the map': '/',
  'a focus': '/?focus=acupoint:GB30',
  'a symptom in focus': '/?focus=symptom:headache',
  'a channel in focus': '/?focus=channel:GB',
  'a thing selected in a focus': '/?focus=acupoint:GB30&selected=symptom:sciatica',
  'a claim in a focus':
    '/?focus=symptom:sciatica-lateral&claim=symptom:sciatica-lateral~felt-in~region:little-toe',
  'a claim on the map': '/?claim=symptom:sciatica-lateral~felt-in~region:little-toe',
  paths: '/?focus=organ:liver&to=symptom:headache',
  'a filtered focus': '/?focus=acupoint:GB30&level=registered',
  'the list': '/?view=list',
  'the list of a focus': '/?view=list&focus=acupoint:GB30',
  'a search': '/search?q=heart',
  'a search of one kind': '/search?q=heart&kind=pattern',
  'a search for a question of two things': '/search?q=insomnia+and+the+heart',
  'a search without a result': '/search?q=endometriosis',
  'the picker': '/trace',
  'a trace': '/trace?symptom=symptom:sciatica-lateral',
  'a trace of many channels': '/trace?symptom=symptom:headache',
  'points in one part of the body': '/trace?symptom=symptom:headache&in=region:foot',
  'a list of claims': '/claims?of=acupoint:GB30&relation=treats&side=out',
  'a claim': '/claims/acupoint:GB30~treats~symptom:sciatica',
  'a claim by rule': '/claims/symptom:sciatica-medial~involves~channel:KI~channel-by-region',
  'the sources': '/citations',
  'filtered sources': '/citations?level=randomized&until=2003&sort=year',
  'a document': '/citations/agelessherbs-sciatica',
  'a study': '/citations/qin-z-2015-review',
  'a point': '/entities/acupoint:GB30',
  'a symptom': '/entities/symptom:headache',
  'the audit': '/audit',
  'a list of the audit': '/audit/unresolved',
  'the body': '/body',
  'a region of the body': '/body?region=lateral-leg',
  'the hand': '/body?zoom=hand',
  'a channel on the body': '/body?channel=GB',
  'a text to read': '/read',
  'studies side by side': '/studies?symptom=symptom:sciatica',
  'what sources give a point': '/audit/sources?point=GB30',
  'the workbench': '/query',
  'the documentation': '/query/docs',
  'a comparison': '/compare?a=organ:kidney&b=organ:liver',
  'a comparison as a table': '/compare?a=acupoint:GB30&b=acupoint:BL23&view=table',
  'an empty basket': '/basket',
  'a basket': '/basket?works=qin-z-2015-review,zhenjiu-dacheng',
  about: '/about',
  "one's own source": '/yours',
  'no page': '/no/such/page',
} as const;

export type ViewName = keyof typeof VIEWS;

/** The kind of page of an address: its route and the names of its parameters. */
export function kindOf(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://localhost');
  const [, first, second] = pathname.split('/');
  const deeper = second === undefined ? '' : first === 'audit' ? `/${second}` : '/…';
  return `/${first}${deeper} ${[...searchParams.keys()].toSorted().join(' ')}`.trim();
}

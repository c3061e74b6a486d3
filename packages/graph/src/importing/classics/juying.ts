import type { BookReader, IsPoint, Said } from './book.ts';
import { channelOfHeading } from './channels.ts';
import { LOST, placeOf, type Section } from './classic-text.ts';
import { saidUnderName } from './reading-points.ts';

/** What may be a point: a name where a sentence begins, other names in brackets, a blank. */
const POINT = /(?<=^|[\n…。])(?<name>[^，。：、（）\n…]{1,4}?)(?<others>（[^）\n]*）)? (?=[^\s])/gu;

/** Juan 1 goes channel by channel: each point with its place, how it is needled and burnt, and what it is for. */
export const juying: BookReader = {
  work: 'zhenjiu-juying',
  file: 'zhenjiu-juying.txt',
  inOrder: true,
  *read({ sections }, isPoint) {
    for (const section of sections) {
      const among = channelOfHeading(section.title);
      if (section.juan === 1 && among !== undefined) yield* readChannel(section, among, isPoint);
    }
  },
};

function* readChannel(section: Section, among: string, isPoint: IsPoint): Iterable<Said> {
  const { body } = section;
  const points = [...body.text.matchAll(POINT)].filter(({ groups }) =>
    isPoint(groups?.['name'] ?? '', among),
  );
  for (const [index, { 0: printed, index: at, groups = {} }] of points.entries()) {
    const { name = '', others = '' } = groups;
    const saying = {
      points: [name],
      among,
      locator: placeOf(section, name.replaceAll(' ', LOST)),
      line: body.lineAt(at),
    };
    const passage = body.text.slice(at + printed.length, points[index + 1]?.index);
    yield* saidUnderName(saying, passage, others);
  }
}

import { claimsYaml, describeWork, keptCsv } from '../../reading/take-away/index.ts';
import { jsonText } from '../../text/json-text.ts';
import { type Command, type CommandContext, WrongCallError } from '../command.ts';
import { formatReading } from '../format-reading.ts';
import { keptOf, readingJson } from '../kept-of-reading.ts';
import { openGraph } from '../open-graph.ts';
import { readOptions } from '../read-options.ts';
import { openTextFile, type ReadFile, readWith } from '../read-text-file.ts';

const OPTIONS = {
  json: { type: 'boolean' },
  yaml: { type: 'boolean' },
  csv: { type: 'boolean' },
  perhaps: { type: 'boolean' },
  title: { type: 'string' },
  url: { type: 'string' },
} as const;

export const read: Command = {
  name: 'read',
  usage: [
    [
      'kg read FILE|- [FOLDER… | SNAPSHOT]',
      'what a text names and seems to claim, who else says so, and the works that it lists; - reads what is piped',
    ],
    ['  --json | --yaml | --csv', 'everything as JSON; the claims as YAML for claims/, or as CSV'],
    ['  --perhaps', 'weaker readings, too'],
    ['  --title …, --url …', 'what the text is called and where it stands, when its file does not say'],
  ],
  async run(args, context) {
    const { path, named, form, perhaps, told } = call(args);
    const text = await openTextFile(path, context);
    const graph = openGraph(named, context, 'kg read: nothing is compared with data that has problems');
    if (graph === undefined) return 1;
    const file = await readWith(text, graph, told);
    await written(file, form, perhaps, context);
    return 0;
  },
};

type Form = 'text' | 'json' | 'yaml' | 'csv';

async function written(file: ReadFile, form: Form, perhaps: boolean, context: CommandContext): Promise<void> {
  const kept = keptOf(file.reading, { perhaps });
  switch (form) {
    case 'json':
      return await context.write(`${jsonText(readingJson(file), 2)}\n`);
    case 'yaml':
      return await context.write(claimsYaml(workOf(file), kept, file.reading, { quotes: true }));
    case 'csv':
      return await context.write(keptCsv(kept, file.index, { reading: file.reading, work: workOf(file) }));
    case 'text':
      for (const line of formatReading(file, { perhaps })) context.print(line);
  }
}

/** The local id of the work that the text is, or would have. */
function workOf({ reading, opened, index }: ReadFile): string {
  return describeWork({ item: { title: reading.title ?? '', URL: opened.url ?? '' } }, index).id;
}

function call(args: readonly string[]) {
  const { positionals, values } = readOptions(args, OPTIONS);
  const [path, ...named] = positionals;
  if (path === undefined) throw new WrongCallError('say which file to read, or - for what is piped');
  const forms = (['json', 'yaml', 'csv'] as const).filter((form) => values[form]);
  if (forms.length > 1) throw new WrongCallError('give one of --json, --yaml and --csv');
  const form: Form = forms[0] ?? 'text';
  return {
    path,
    named,
    form,
    perhaps: values.perhaps ?? false,
    told: { title: values.title, url: values.url },
  };
}

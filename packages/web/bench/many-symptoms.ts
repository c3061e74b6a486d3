import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A data folder of made-up symptoms that a made-up work joins with points, to see how much data the site can show. */
export function writeManySymptoms(folder: string, wanted: { symptoms: number; claims: number }): void {
  for (const name of ['symptoms', 'citations', 'claims']) mkdirSync(join(folder, name), { recursive: true });
  const ids = Array.from({ length: wanted.symptoms }, (_, index) => `made-up-${index}`);
  writeFileSync(
    join(folder, 'symptoms/many.yaml'),
    ids.map((id, index) => `${id}:\n  name: Made-up symptom ${index}\n  summary: Made up.\n`).join('\n'),
  );
  writeFileSync(
    join(folder, 'citations/many.yaml'),
    'made-up-work:\n  type: book\n  title: A made-up work\n  issued: { date-parts: [[2026]] }\n  study: { design: textbook }\n  seen: [whole text]\n',
  );
  const points = ['LU', 'LI', 'ST', 'SP', 'HT', 'SI', 'BL', 'KI', 'PC', 'TE', 'GB', 'LR'].flatMap((channel) =>
    Array.from({ length: 9 }, (_, index) => `${channel}${index + 1}`),
  );
  const each = Math.ceil(wanted.claims / points.length);
  writeFileSync(
    join(folder, 'claims/made-up-work.yaml'),
    `claims:\n${points
      .map((point, row) => {
        const treated = Array.from(
          { length: each },
          (_, index) => `symptom:${ids[(row * 177 + index * 19) % ids.length]}`,
        );
        return `  - subject: acupoint:${point}\n    locator: made up\n    treats: [${[...new Set(treated)].join(', ')}]\n`;
      })
      .join('')}`,
  );
}

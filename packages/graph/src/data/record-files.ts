/* The files of records that a person begins, in a data folder. */

const FOLDERS = { citation: 'citations', symptom: 'symptoms', claims: 'claims' } as const;

export type RecordKind = keyof typeof FOLDERS;

/** Where a record is written, below its data folder: `claims/evening-class.yaml`. Claims have the id of their work. */
export function recordFile(kind: RecordKind, id: string): string {
  return `${FOLDERS[kind]}/${id}.yaml`;
}

/** The first line of the file: what is to be written, and where each field is explained. */
export function recordHead(kind: RecordKind, id: string): string {
  switch (kind) {
    case 'citation':
      return `# ${id}: write what was seen, nothing else; see data/README.md, "A work"`;
    case 'symptom':
      return `# ${id}: give it a claim too (kind-of a broader symptom, felt-in a region); see data/README.md, "An entity"`;
    case 'claims':
      return `# ${recordFile(kind, id)}: what this one work says; see data/README.md, "What a work says"`;
  }
}

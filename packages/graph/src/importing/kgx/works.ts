import { isWellFormedId } from '../../check/rules/well-formed-id.ts';
import type { CitationFields } from '../../data/schema.ts';
import { workLevel } from '../../snapshot/evidence.ts';
import { Growing } from '../../snapshot/growing.ts';
import { InternedTexts } from '../../snapshot/interned-texts.ts';
import type { Citation } from '../../snapshot/model.ts';
import { type DraftWorks, UNLINKED } from '../../snapshot/work-table.ts';
import { levelRank } from '../../vocabulary/levels.ts';
import { webAddress } from '../../text/web-address.ts';
import type { KnownData } from '../known-data.ts';
import { localIdOf } from './curies.ts';

/** What names a work, as it is read: its id in our data, if there is one with this name, and what is known of it. */
interface NamedWork {
  readonly id: string;
  readonly fields: CitationFields;
}

/** A graph that is not in the data: not a source of itself. */
const OURSELVES = 'infores:jingluo';

const NAME_ONLY = 'The imported graph gives only its name: title, design and result were not seen.';

/**
 * The works of an import, by the names that its rows have for them. A work that the data has is that one; of another only the
 * name is known, so its design is not recorded and it gives no level, but for a registered trial.
 */
export class ImportedWorks {
  private readonly drafts: DraftWorks;
  private readonly known: KnownData;
  private readonly folder: string;
  private readonly seen: string[];
  /** Names, and beside each the number of its work plus one; 0 for a name that names no work. */
  private readonly names = new InternedTexts();
  private readonly numbers = new Growing(Uint32Array);
  /** The numbers of works of which only our own key is known so far. */
  private readonly bare = new Set<number>();

  /** `seen` says where the works were read of. */
  constructor(drafts: DraftWorks, known: KnownData, { folder, seen }: { folder: string; seen: string }) {
    this.drafts = drafts;
    this.known = known;
    this.folder = folder;
    this.seen = [seen];
  }

  /** The number of the work that a publication is; undefined for a name of another form. */
  publication(name: string): number | undefined {
    return this.numbered(name, () => this.readPublication(name));
  }

  /** The rank of the level that a publication gives, which need not be there yet; 0 for a name of another form. */
  rankOf(name: string): number {
    const named = this.readPublication(name);
    if (named === undefined) return 0;
    const there = this.drafts.find(named.id);
    return there === undefined ? levelRank(workLevel(named.fields)) : this.drafts.rankAt(there);
  }

  /** The number of the work that a source of knowledge is; undefined for this graph itself. */
  source(name: string): number | undefined {
    return name === OURSELVES ? undefined : this.numbered(name, () => this.readSource(name));
  }

  /** The number of a work by its id in our data; undefined when it is no such id. */
  byId(id: string): number | undefined {
    return id.startsWith('citation:') ? this.publication(id) : undefined;
  }

  /** Tells that a work has a name elsewhere, in case that nothing is known of it but its id. */
  identify(work: number, id: string, publication: string): void {
    if (!this.bare.delete(work)) return;
    const named = this.readPublication(publication);
    if (named !== undefined && !this.known.citations.has(named.id))
      this.drafts.replace(work, this.citation({ id, fields: { ...named.fields, seen: this.seen } }));
    else this.bare.add(work);
  }

  private numbered(name: string, read: () => NamedWork | undefined): number | undefined {
    const place = this.names.add(name);
    if (place === this.numbers.length) {
      const named = read();
      this.numbers.push(named === undefined ? 0 : this.add(named) + 1);
    }
    const number = this.numbers.at(place);
    return number === 0 ? undefined : number - 1;
  }

  private add(named: NamedWork): number {
    const there = this.drafts.find(named.id);
    if (there !== undefined) return there;
    const number = this.drafts.add(this.citation(named));
    if (isBare(named.fields)) this.bare.add(number);
    return number;
  }

  private citation({ id, fields }: NamedWork): Citation {
    return {
      id,
      fields,
      ...UNLINKED,
      family: id,
      level: workLevel(fields),
      folder: this.folder,
    };
  }

  private readPublication(name: string): NamedWork | undefined {
    const colon = name.indexOf(':');
    const prefix = name.slice(0, colon).toLowerCase();
    const local = name.slice(colon + 1);
    switch (prefix) {
      case 'pmid':
        return this.article(local);
      case 'doi':
        return this.byDoi(local);
      case 'pmc':
      case 'pmcid':
        return this.inCentral(local.replace(/^PMC/i, ''));
      case 'nct':
      case 'clinicaltrials':
        return this.trial(`NCT${local.replace(/^NCT/i, '')}`);
      case 'http':
      case 'https':
        return this.page(name);
      case 'citation':
        return isWellFormedId(name) ? this.recorded(name) : undefined;
      default:
        return colon === -1
          ? (this.trial(name) ?? this.inCentral(/^PMC(\d+)$/.exec(name)?.[1] ?? ''))
          : undefined;
    }
  }

  private article(number: string): NamedWork | undefined {
    if (!/^[1-9]\d{0,7}$/.test(number)) return undefined;
    const known = this.known.pubmed.get(number);
    const URL = `https://pubmed.ncbi.nlm.nih.gov/${number}/`;
    return this.named(known ?? `citation:pmid-${number}`, { title: `PubMed ${number}`, PMID: number, URL });
  }

  private byDoi(doi: string): NamedWork | undefined {
    if (!/^10\.\d{4,9}\/\S+$/.test(doi) || doi.length > 300) return undefined;
    const known = this.known.dois.get(doi.toLowerCase());
    // Upper and lower case are the same in a DOI.
    const id = `citation:${localIdOf(`doi:${doi.toLowerCase()}`)}`;
    return this.named(known ?? id, { title: `DOI ${doi}`, DOI: doi });
  }

  private inCentral(number: string): NamedWork | undefined {
    if (!/^[1-9]\d{0,9}$/.test(number)) return undefined;
    const PMCID = `PMC${number}`;
    const known = this.known.central.get(PMCID);
    return this.named(known ?? `citation:pmc-${number}`, { title: PMCID, PMCID });
  }

  private trial(number: string): NamedWork | undefined {
    if (!/^NCT\d{8}$/.test(number)) return undefined;
    const known = this.known.registrations.get(number);
    return this.named(known ?? `citation:${number.toLowerCase()}`, {
      type: 'entry',
      title: number,
      'container-title': 'ClinicalTrials.gov',
      URL: `https://clinicaltrials.gov/study/${number}`,
      registry: number,
      study: { design: 'trial-registration' },
    });
  }

  private page(address: string): NamedWork | undefined {
    const known = this.known.addresses.get(address);
    if (known !== undefined) return this.named(known, { title: address });
    const pubmed =
      /^https?:\/\/(?:pubmed\.ncbi\.nlm\.nih\.gov|www\.ncbi\.nlm\.nih\.gov\/pubmed)\/(\d+)\/?$/.exec(address);
    if (pubmed !== null) return this.article(pubmed[1]!);
    const doi = /^https?:\/\/(?:dx\.)?doi\.org\/(10\.\S+)$/.exec(address);
    if (doi !== null) return this.byDoi(doi[1]!);
    const trial = /^https?:\/\/(?:www\.)?clinicaltrials\.gov\/(?:ct2\/show|study)\/(NCT\d{8})$/.exec(address);
    if (trial !== null) return this.trial(trial[1]!);
    if (webAddress(address) !== address) return undefined;
    return this.named(`citation:${localIdOf(address)}`, { type: 'webpage', title: address, URL: address });
  }

  private recorded(id: string): NamedWork {
    return this.named(id, { title: id });
  }

  private readSource(name: string): NamedWork | undefined {
    if (name.length > 300) return undefined;
    const [, local] = /^infores:([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(name) ?? [];
    const id = local === undefined ? `citation:source-${localIdOf(name)}` : `citation:infores-${local}`;
    return this.named(id, { type: 'dataset', title: name, study: { design: 'dataset' } });
  }

  private named(id: string, fields: Partial<CitationFields> & Pick<CitationFields, 'title'>): NamedWork {
    return {
      id,
      fields: {
        type: 'document',
        ...fields,
        study: fields.study ?? { design: 'not-recorded' },
        defects: [NAME_ONLY],
        seen: this.seen,
      },
    };
  }
}

function isBare({ DOI, PMID, PMCID, URL, type }: CitationFields): boolean {
  return type === 'document' && [DOI, PMID, PMCID, URL].every((identifier) => identifier === undefined);
}

/** What a field costs, where that is more than one unit and what is selected in it. */
export interface FieldCost {
  /** Units for the field itself; 1 without it. A unit is about a microsecond. */
  readonly units?: number;
  /** Units by the size of an argument: for each unit of a number, item of a list or character of a string. */
  readonly per?: Readonly<Record<string, number>>;
  /** The assumed length of a list that no argument limits. */
  readonly size?: number;
  /** For a list that `first` or `limit` of the field above limits: the items for each one requested there. */
  readonly perPage?: number;
}

/** The assumed length of a page when no argument says it. */
export const DEFAULT_PAGE = 50;

/**
 * By `Type.field`; a field of an interface is valid for all its types. A size is at least the average length of the list
 * that an item is in (so long lists count more, as they do when a query goes on from list to list), and at most the
 * longest list there is. With the longest of all, cheap queries would be refused, since long lists do not occur together.
 * Units were measured on the shipped data; `bench/costs.bench.ts` measures all fields against them.
 */
export const FIELD_COSTS: Readonly<Record<string, FieldCost>> = {
  'Query.claims': { units: 3000 },
  'Query.citations': { units: 2000, per: { text: 4 } },
  'Query.studies': { units: 3000 },
  'StudiedWorkConnection.results': { size: 5 },
  'StudiedWork.claims': { size: 11 },
  'StudiedWork.treatments': { size: 11 },
  'StudiedWork.symptoms': { size: 2 },
  'Query.entities': { units: 150 },
  'Query.search': { units: 400 },
  'Query.searchCitations': { units: 400 },
  'Query.searchCounts': { units: 600 },
  'SearchHit.matched': { units: 4 },
  'CitationHit.citation': { units: 4 },
  'CitationHit.matched': { units: 4 },
  // A question of two names searches paths of four hops.
  'Query.question': { units: 17_000 },
  'Query.nodes': { units: 10 },
  'Query.neighborhood': { units: 50, per: { limit: 10, ids: 10 } },
  'Query.traverse': { units: 1000, per: { steps: 1500, from: 10 } },
  'Query.paths': { units: 1000, per: { maxLength: 4000 } },
  'Query.pathSearch': { units: 1000, per: { maxLength: 4000 } },
  'Query.audit': { units: 500 },

  'SearchCounts.kinds': { size: 9 },
  'Entity.names': { size: 25 },
  'Name.sharedWith': { units: 2, size: 1 },
  'Entity.externalIds': { size: 2 },
  'Entity.sources': { size: 7 },
  'Entity.claims': { units: 20 },
  'Element.organs': { size: 4 },
  'Element.channels': { size: 4 },
  'Element.regions': { size: 5 },
  'Element.qualities': { size: 8 },
  'Organ.channels': { size: 2 },
  'Organ.regions': { size: 5 },
  'Organ.qualities': { size: 3 },
  'Channel.points': { units: 50, size: 67 },
  'Channel.regions': { size: 16 },
  'Channel.qualities': { size: 6 },
  'Acupoint.channel': { units: 4 },
  'Acupoint.phase': { units: 4 },
  'Acupoint.roles': { size: 4 },
  'Acupoint.cautions': { size: 4 },
  'Acupoint.treats': { size: 12 },
  'Symptom.broader': { size: 2 },
  'Symptom.narrower': { size: 19 },
  'Symptom.isCutNarrower': { units: 10 },
  'Symptom.points': { units: 200, size: 60 },
  'Symptom.pointRegions': { units: 400, size: 30 },
  'Symptom.channels': { units: 200, size: 10 },
  'SymptomChannel.because': { units: 50, size: 8 },
  'SymptomChannel.routes': { size: 4 },
  'SymptomChannel.points': { units: 100, size: 14 },
  'SymptomRoute.claims': { size: 3 },
  'SymptomPoint.claims': { size: 2 },
  'SymptomPoint.otherClaims': { size: 2 },
  'SymptomPoint.found': { units: 4, size: 3 },
  'SymptomPoint.located': { size: 3 },
  'Region.broader': { size: 2 },
  'Region.narrower': { size: 8 },
  'Quality.broader': { size: 2 },
  'Quality.narrower': { size: 12 },
  'Quality.elements': { size: 2 },
  'Quality.channels': { size: 8 },
  'Quality.organs': { size: 6 },

  'Claim.sentence': { units: 2 },
  'Claim.evidence': { size: 4 },
  'Claim.found': { units: 2, size: 2 },
  'StudiesFound.results': { size: 2 },
  'Evidence.outcomes': { size: 2 },
  'Study.outcomes': { size: 2 },
  'Claim.premises': { size: 4 },
  'Citation.family': { units: 5, size: 3 },
  'Citation.cites': { size: 10 },
  'Citation.citedBy': { size: 10 },
  'Citation.includes': { size: 10 },
  'Citation.includedIn': { size: 3 },
  'Citation.claims': { units: 20 },
  // In another thread, and only the first time.
  'Citation.reference': { units: 2000 },
  'Citation.bibtex': { units: 50 },
  'Citation.ris': { units: 50 },
  'Citation.csl': { units: 5 },

  'Subgraph.nodes': { perPage: 1 },
  'Subgraph.claims': { perPage: 4 },
  'PathSearch.paths': { perPage: 1 },
  'Question.entities': { size: 3 },
  'Question.paths': { size: 10 },
  'Path.works': { units: 4 },
  'Path.nodes': { size: 5 },
  'Path.claims': { size: 4 },
  'Path.hops': { size: 4 },
  'PathHop.claims': { size: 3 },

  'Audit.contested': { units: 10 },
  'Audit.defective': { size: 520 },
  'Audit.defectiveWorks': { units: 10 },
  'Audit.differing': { units: 10 },
  'Audit.pointsWithoutStudy': { units: 10 },
  'Audit.sharedFamilies': { units: 10 },
  'Audit.singleWork': { units: 10 },
  'Audit.studiesWithoutPoint': { units: 10 },
  'Audit.uncited': { units: 10 },
  'Audit.unused': { units: 10 },
  'Audit.relations': { size: 40 },
  'Audit.kinds': { size: 9 },
  'Audit.doubleCounts': { size: 25 },
  'Audit.differences': { size: 15 },
  'Difference.claims': { size: 3 },
  'SharedFamily.works': { size: 3 },

  'Dataset.kinds': { size: 10 },
  'Dataset.relations': { size: 44 },
  'Dataset.levels': { size: 6 },
  'Dataset.rules': { size: 10 },
  'Dataset.folders': { units: 500, size: 4 },
  'DataFolder.adds': { units: 10 },
  'DataFolder.entities': { units: 10 },
  'DataFolder.works': { units: 10 },

  '__Schema.types': { size: 60 },
  '__Schema.directives': { size: 8 },
  '__Directive.args': { size: 2 },
  '__Type.fields': { size: 10 },
  '__Type.interfaces': { size: 2 },
  '__Type.possibleTypes': { size: 4 },
  '__Type.enumValues': { size: 5 },
  '__Type.inputFields': { size: 2 },
  '__Field.args': { size: 1 },
};

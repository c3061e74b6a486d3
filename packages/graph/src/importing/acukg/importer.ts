import { type Importer, refusedSheet } from '../sheet.ts';
import { actionTarget } from './action-target.ts';
import { clinicaltrial } from './clinicaltrial.ts';
import { indication } from './indication.ts';
import { meshCondition } from './mesh-condition.ts';
import { chineseName, englishName, localVocabulary, pinyinName } from './names.ts';
import { locatedNear, partOf } from './places.ts';
import { pubmed } from './pubmed.ts';

const ANATOMY = ['Acupoint_Code', 'Relation', 'Anatomy', 'UBERON_code', 'SNOMED_CT_code'];

/** AcuKG, doi 10.1093/jamia/ocaf179: the CSV tables of its repository. MeSH-Condition.csv comes after its users. */
export const acukg: Importer = {
  name: 'acukg',
  source: 'acukg-2025',
  inPhrases: 'AcuKG',
  sheets: [
    chineseName,
    englishName,
    pinyinName,
    localVocabulary,
    indication,
    clinicaltrial,
    pubmed,
    meshCondition,
    locatedNear,
    partOf,
    actionTarget,
    refusedSheet('direction_of.csv', ANATOMY, 'a direction from anatomy: no relation of the data says that'),
    refusedSheet('distance_of.csv', ANATOMY, 'a distance from anatomy: no relation of the data says that'),
    refusedSheet(
      'near_acupoint.csv',
      ['Acupoint_Code', 'Relation', 'Acupoint'],
      'a point near a point: no relation of the data says that',
    ),
  ],
};

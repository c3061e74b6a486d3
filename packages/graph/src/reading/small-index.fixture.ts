import { kindOf } from '../vocabulary/kinds.ts';
import type { IndexedThing, ReadingIndex } from './reading-index.ts';

type Names = IndexedThing['names'];
/** What a thing has beside its names. Regions are written by their ids. */
type Beside = Partial<Pick<IndexedThing, 'forms' | 'otherwise' | 'formerCode'>> & {
  readonly in?: readonly string[];
};

/** An index of some things, for tests: names by their ids. */
function indexOf(
  things: Readonly<Record<string, Names>>,
  beside: Readonly<Record<string, Beside>>,
): ReadingIndex {
  const ids = Object.keys(things);
  return {
    version: 'test',
    things: Object.entries(things).map(([id, names]) => {
      const { in: places = [], ...others } = beside[id] ?? {};
      return {
        id,
        kind: kindOf(id)!,
        label: names['en']?.[0] ?? id,
        names,
        ...others,
        ...(places.length > 0 && { locatedIn: places.map((place) => ids.indexOf(place)) }),
      };
    }),
    works: [],
    claims: undefined,
  };
}

const point = (pinyin: string, hans: string, ...codes: string[]): Names => ({
  en: [pinyin.normalize('NFKD').replace(/\p{M}/gu, '')],
  pinyin: [pinyin],
  'zh-Hans': [hans],
  code: codes,
});

/** A few things of every kind, with names as the data has them. */
export const SMALL_INDEX = indexOf(
  {
    'element:wood': { en: ['Wood', 'wood element'], 'zh-Hans': ['木'] },
    'quality:hand': { en: ['of the hand'] },
    'element:fire': { en: ['Fire', 'fire element'], 'zh-Hans': ['火'] },
    'element:water': { en: ['Water', 'water element'], 'zh-Hans': ['水'] },
    'organ:liver': { en: ['Liver', 'Liver organ'], 'zh-Hans': ['肝', '肝脏'], pinyin: ['gān'] },
    'organ:kidney': { en: ['Kidney'], 'zh-Hans': ['肾'], pinyin: ['shèn'] },
    'organ:bladder': { en: ['Bladder'], 'zh-Hans': ['膀胱'] },
    'organ:gallbladder': { en: ['Gallbladder', 'Gall bladder'], 'zh-Hans': ['胆', '胆囊'] },
    'channel:BL': {
      en: ['Bladder channel', 'Urinary Bladder channel', 'Bladder Meridian of Foot-Taiyang'],
      'zh-Hans': ['足太阳膀胱经', '膀胱经'],
      code: ['BL', 'UB'],
    },
    'channel:KI': { en: ['Kidney channel'], 'zh-Hans': ['肾经'], code: ['KI', 'K'] },
    'channel:ST': { en: ['Stomach channel'], 'zh-Hans': ['胃经'], code: ['ST'] },
    'channel:TE': {
      en: ['Triple Energizer channel', 'San Jiao channel'],
      'zh-Hans': ['三焦经'],
      code: ['TE', 'SJ'],
    },
    'channel:GV': { en: ['Governor Vessel', 'Du channel'], pinyin: ['Dū mài'], code: ['GV', 'DU'] },
    'acupoint:BL23': point('Shènshū', '肾俞', 'UB23', 'B23'),
    'acupoint:BL40': point('Wěizhōng', '委中', 'UB40', 'B40'),
    'acupoint:BL54': point('Zhìbiān', '秩边', 'UB54', 'B54'),
    'acupoint:BL57': point('Chéngshān', '承山', 'UB57', 'B57'),
    'acupoint:GB30': point('Huántiào', '环跳', 'G30'),
    'acupoint:GB32': point('Zhōngdú', '中渎', 'G32'),
    'acupoint:LR6': point('Zhōngdū', '中都', 'LV6'),
    'acupoint:ST36': { ...point('Zúsānlǐ', '足三里', 'S36'), en: ['Zusanli', 'Leg Three Miles'] },
    'acupoint:ST37': point('Shàngjùxū', '上巨虚', 'S37'),
    'acupoint:TE3': point('Zhōngzhǔ', '中渚', 'SJ3'),
    'acupoint:TE17': point('Yìfēng', '翳风', 'SJ17'),
    'acupoint:GV14': point('Dàzhuī', '大椎', 'DU14'),
    'acupoint:EX-HN5': point('Tàiyáng', '太阳'),
    'pattern:kidney-deficiency': { en: ['Kidney deficiency'], 'zh-Hans': ['肾虚'] },
    'pattern:liver-qi-stagnation': { en: ['Liver Qi stagnation'], 'zh-Hans': ['肝郁气滞'] },
    'symptom:headache': { en: ['Headache', 'head pain'], 'zh-Hans': ['头痛'] },
    'symptom:tension-headache': { en: ['Tension headache'] },
    'symptom:sinus-headache': { en: ['Sinus headache'] },
    'symptom:knee-pain': { en: ['Knee pain'], 'zh-Hans': ['膝痛'] },
    'symptom:depression': { en: ['Depression'], 'zh-Hans': ['抑郁'] },
    'symptom:oedema': { en: ['Oedema'], 'zh-Hans': ['水肿'] },
    'symptom:low-back-stiffness': { en: ['Low back stiffness'] },
    'region:knee': { en: ['Knee'], 'zh-Hans': ['膝'] },
    'region:hand': { en: ['Hand'], 'zh-Hans': ['手'] },
    'region:foot': { en: ['Foot'], 'zh-Hans': ['足'] },
    'region:buttock': { en: ['Buttock'], 'zh-Hans': ['臀'] },
    'region:lateral-leg': { en: ['Side of the leg'] },
    'region:posterior-leg': { en: ['Back of the leg'] },
    'region:anterior-leg': { en: ['Front of the leg'] },
    'remedy:acupuncture': { en: ['Acupuncture', 'needles'], 'zh-Hans': ['针灸', '针'] },
    'remedy:electroacupuncture': { en: ['Electroacupuncture', 'EA'] },
    'symptom:foot-pain': { en: ['Foot pain'] },
    'quality:taiyang': { en: ['Taiyang'], 'zh-Hans': ['太阳'] },
    'quality:spring': { en: ['Spring'], 'zh-Hans': ['春'] },
  },
  {
    'acupoint:BL40': { in: ['region:knee'], formerCode: 'BL54' },
    'acupoint:BL54': { in: ['region:buttock'] },
    'symptom:headache': { forms: { en: ['dull head'] } },
    'region:hand': { otherwise: ['on the other hand', '手术'] },
    'region:foot': { otherwise: ['足部手术'] },
    'remedy:acupuncture': { otherwise: ['针对'] },
  },
);

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { datasetFrom } from '../../data/dataset-from.ts';
import { renderFolder } from '../render-folder.ts';
import { BOOKS } from './books.ts';
import { importClassics } from './import-classics.ts';

/* The texts are of our own making, each in the way in which its book is written. */

const work = (id: string) => `${id}: { type: book, title: T, study: { design: classic }, seen: [x] }\n`;

const DATA = {
  'citations.yaml': ['zhenjiu-jiayi-jing', 'zisheng-jing', 'zhenjiu-juying', 'zhenjiu-dacheng', 'source']
    .map(work)
    .join(''),
  'channels.yaml':
    'ST: { name: Stomach channel }\nGB: { name: Gallbladder channel }\nBL: { name: Bladder channel }',
  'remedies.yaml': 'acupuncture: { name: Acupuncture }\nmoxibustion: { name: Moxibustion }',
  'acupoints.yaml': `
GB30: { name: Huantiao, names: { zh-Hant: 環跳 }, sources: { source: x } }
GB34: { name: Yanglingquan, names: { zh-Hans: 阳陵泉 }, sources: { source: x } }
GB41: { name: Zulinqi, names: { zh-Hans: 足临泣 }, sources: { source: x } }
GB15: { name: Toulinqi, names: { zh-Hans: 头临泣 }, sources: { source: x } }
BL40: { name: Weizhong, names: { zh-Hans: 委中 }, sources: { source: x } }
BL57: { name: Chengshan, names: { zh-Hans: 承山 }, sources: { source: x } }
ST3: { name: Juliao, names: { zh-Hans: 巨髎 }, sources: { source: x } }
ST36: { name: Zusanli, names: { zh-Hans: 足三里 }, sources: { source: x } }
LI10: { name: Shousanli, names: { zh-Hans: 手三里 }, sources: { source: x } }
`,
  'symptoms.yaml': `
headache: { name: Headache, names: { zh-Hant: 頭痛 }, sources: { source: x } }
low-back-pain: { name: Low back pain, names: { zh-Hans: 腰痛 }, sources: { source: x } }
hip-pain: { name: Hip pain }
cramp: { name: Cramp }
pregnancy: { name: Pregnancy, names: { zh-Hans: 妊娠 }, sources: { source: x } }
`,
  'classics/terms-a.yaml': `
symptom:hip-pain: { terms: [髀枢痛, 髋骨疼] }
symptom:cramp: { terms: [转筋] }
`,
  'classics/refused.yaml': '风寒: a cause, no complaint',
  'claims/zhenjiu-dacheng/by-hand.yaml': `
claims:
  - { subject: acupoint:BL40, treats: symptom:low-back-pain, locator: 'juan 8' }
`,
  'claims/zhenjiu-dacheng/indications-BL.yaml': `
claims:
  - { subject: acupoint:BL57, treats: symptom:low-back-pain, said-as: 腰痛, locator: 'juan 8' }
`,
};

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'classics-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function imported(files: Readonly<Record<string, readonly string[]>>) {
  for (const [file, lines] of Object.entries(files)) writeFileSync(join(folder, file), lines.join('\n'));
  const { added, counts, remarks } = importClassics(BOOKS, folder, datasetFrom(DATA));
  return {
    claims: [...added.statements.values()].map(
      ({ subject, relation, object, saidAs, locator }) =>
        `${subject} ${relation} ${object}${saidAs === undefined ? '' : ` ${saidAs}`} (${locator})`,
    ),
    refused: remarks
      .filter(({ file }) => files[file] !== undefined || file.includes(','))
      .map(({ line, reason, value }) => `${line} ${value}: ${reason}`),
    counts: counts.filter(({ rows }) => rows > 0),
    written: renderFolder(added, 'Written.'),
    missing: remarks
      .filter(({ file }) => files[file] === undefined)
      .map(({ file, reason }) => `${file}: ${reason}`),
  };
}

test('the Jiayi jing: complaints first, the points last; a name of two points is on the channel beside it', () => {
  const { claims, refused } = imported({
    'jiayi-jing.txt': [
      '<目录>卷七',
      '<篇名>某病第一（下）',
      '属性：风寒，髀枢痛者，转筋，阳陵泉，及环跳主之。足寒，头痛（一作项痛），临泣主之。头痛，妊娠，委中及承山皆主之。',
    ],
  });

  expect(claims).toEqual([
    'acupoint:BL40 treats symptom:headache 头痛 (juan 7, section 某病第一（下）)',
    'acupoint:BL57 treats symptom:headache 头痛 (juan 7, section 某病第一（下）)',
    'acupoint:GB30 treats symptom:hip-pain 髀枢痛 (juan 7, section 某病第一（下）)',
    'acupoint:GB30 treats symptom:cramp 转筋 (juan 7, section 某病第一（下）)',
    'acupoint:GB34 treats symptom:hip-pain 髀枢痛 (juan 7, section 某病第一（下）)',
    'acupoint:GB34 treats symptom:cramp 转筋 (juan 7, section 某病第一（下）)',
  ]);
  expect(refused).toEqual([
    '3 风寒: a cause, no complaint',
    '3 风寒: a cause, no complaint',
    '3 临泣: a name that several points have, and nothing here says which',
    '3 临泣: a name that several points have, and nothing here says which',
    '3 妊娠: a state, and no complaint',
    '3 妊娠: a state, and no complaint',
  ]);
});

test('the points of the Jiayi jing: what is not to be done there, and which channels meet', () => {
  const { claims, refused } = imported({
    'jiayi-jing.txt': [
      '<目录>卷三\\诸穴',
      '<篇名>某部第一',
      '属性：环跳，一名髋骨，在髀枢中，足少阳、太阳之会，刺入一寸，不可灸。',
      '委中，在膝后，三阳之会，禁不可刺。',
    ],
  });

  expect(claims).toEqual([
    'remedy:acupuncture contraindicated-at acupoint:BL40 (juan 3, 委中)',
    'remedy:moxibustion contraindicated-at acupoint:GB30 (juan 3, 环跳)',
    'acupoint:GB30 crossing-point-of channel:BL (juan 3, 环跳)',
  ]);
  expect(refused).toEqual([
    '3 髋骨 of acupoint:GB30: another name of a point, for curators',
    '4 三阳: it does not say plainly which channels meet',
  ]);
});

test('the Zisheng jing: points, what they are for, and notes that are not the text', () => {
  const { claims } = imported({
    'zisheng-jing.txt': [
      '<目录>针灸资生经第五',
      '<篇名>腰脚痛（余见腰膝）',
      '属性：委中、（见膝。）承山、治腰痛。转筋。（铜）明下云、疗头痛。环跳等、主髋骨…疼。予灸环跳而愈。头痛。',
    ],
  });

  expect(claims).toEqual([
    'acupoint:BL40 treats symptom:low-back-pain 腰痛 (juan 5, section 腰脚痛)',
    'acupoint:BL40 treats symptom:cramp 转筋 (juan 5, section 腰脚痛)',
    'acupoint:BL40 treats symptom:headache 头痛 (juan 5, section 腰脚痛)',
    'acupoint:BL57 treats symptom:low-back-pain 腰痛 (juan 5, section 腰脚痛)',
    'acupoint:BL57 treats symptom:cramp 转筋 (juan 5, section 腰脚痛)',
    'acupoint:BL57 treats symptom:headache 头痛 (juan 5, section 腰脚痛)',
    'acupoint:GB30 treats symptom:hip-pain 髋骨疼 (juan 5, section 腰脚痛)',
  ]);
});

test('the Juying: points by channel; a lost character is one that the edition has nowhere', () => {
  const { claims } = imported({
    'zhenjiu-juying.txt': [
      '<目录>卷一上',
      '<篇名>足阳明胃经',
      '属性：巨 侠鼻孔旁八分。禁灸。主头痛。 转筋者。资生云。腰痛。',
      '三里（一名某某） 膝下三寸。主腰痛头痛。',
    ],
  });

  expect(claims).toEqual([
    'remedy:moxibustion contraindicated-at acupoint:ST3 (juan 1, first part, 巨)',
    'acupoint:ST3 treats symptom:headache 头痛 (juan 1, first part, 巨)',
    'acupoint:ST36 treats symptom:low-back-pain 腰痛 (juan 1, first part, 三里)',
    'acupoint:ST36 treats symptom:headache 头痛 (juan 1, first part, 三里)',
  ]);
});

test('the Dacheng: points under marks, and lists in which a line may end between two names', () => {
  const { claims, counts, missing } = imported({
    'zhenjiu-dacheng.txt': [
      '<目录>卷七\\足少阳经穴主治',
      '<篇名>考正穴法',
      '属性：\\x环跳\\x（一名某某）∶髀枢中。',
      '主髋骨疼。',
      '《素问》云∶头痛。',
      '',
      '<目录>卷八',
      '<篇名>手足腰腋门',
      '属性：腰痛∶委中 承山 阳陵泉环跳（三壮） 某某',
      '头痛∶委中',
    ],
  });

  expect(claims).toEqual([
    'acupoint:BL40 treats symptom:headache 头痛 (juan 8, section 手足腰腋门)',
    'acupoint:BL57 treats symptom:low-back-pain 腰痛 (juan 8, section 手足腰腋门)',
    'acupoint:GB30 treats symptom:hip-pain 髋骨疼 (juan 7, 环跳)',
    'acupoint:GB30 treats symptom:low-back-pain 腰痛 (juan 8, section 手足腰腋门)',
    'acupoint:GB34 treats symptom:low-back-pain 腰痛 (juan 8, section 手足腰腋门)',
  ]);
  expect(counts).toEqual([
    { file: 'zhenjiu-dacheng.txt', rows: 7, imported: 5, merged: 1, refused: 1 },
    { file: 'zhenjiu-dacheng.txt, other than indications', rows: 1, imported: 0, merged: 0, refused: 1 },
  ]);
  expect(missing).toContain('jiayi-jing.txt: the text of a book that this import reads is not there');
});

test('what is said again is merged; a text without a reader is told', () => {
  const { claims, counts, missing } = imported({
    'jiayi-jing.txt': ['<目录>卷七', '<篇名>某', '髀枢痛，环跳主之。髋骨疼，环跳主之。'],
    'other.txt': [''],
  });

  expect(claims).toEqual(['acupoint:GB30 treats symptom:hip-pain 髀枢痛 (juan 7, section 某)']);
  expect(counts).toEqual([{ file: 'jiayi-jing.txt', rows: 2, imported: 1, merged: 1, refused: 0 }]);
  expect(missing).toContain('zisheng-jing.txt: the text of a book that this import reads is not there');
});

test('claims are written by book and channel, with their terms', () => {
  const { written } = imported({
    'jiayi-jing.txt': ['<目录>卷七', '<篇名>某', '髀枢痛，转筋，环跳主之。头痛，环跳主之。'],
    'zhenjiu-dacheng.txt': ['<目录>卷八', '<篇名>头面门', '头痛∶委中 承山'],
  });

  expect([...written].map(([file, text]) => `${file}\n${text}`).join(''))
    .toBe(`claims/zhenjiu-dacheng/indications-BL.yaml
# Written.

claims:
  - subject: [acupoint:BL40, acupoint:BL57]
    treats: symptom:headache
    said-as: 头痛
    locator: juan 8, section 头面门
claims/zhenjiu-jiayi-jing/indications-GB.yaml
# Written.

claims:
  - subject: acupoint:GB30
    treats: [symptom:hip-pain, symptom:cramp, symptom:headache]
    said-as: {symptom:hip-pain: 髀枢痛, symptom:cramp: 转筋, symptom:headache: 头痛}
    locator: juan 7, section 某
`);
});

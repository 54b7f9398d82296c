import { describe, expect, it } from 'vitest';
import { readProject } from '../readProject.ts';
import { readSidecar } from '../readSidecar.ts';
import { newFile } from './newFile.ts';
import { insert, rename, set } from './testing/edited.ts';

describe('newFile', () => {
  it('writes a sidecar as a careful person would', () => {
    const text = newFile(
      [
        set(['annotator'], 'rb'),
        set(['article'], { title: 'مقتل 17 شخصاً: حصيلة أولية', language: 'ar', published: '2025-03-13' }),
        insert(['annotations'], {
          id: 'toll',
          kind: 'claim',
          exact: 'مقتل 17 شخصاً على الأقل',
          speaker: 'civil-defence',
          cue: { exact: 'قال', prefix: 'الأربعاء. و' },
          via: [{ speaker: 'radio', mention: 'إذاعة الوردان' }, ['afp', 'rasil']],
          said: { date: '2025-03-13', medium: 'e-mailed statement' },
          asOf: '2025-03-13',
          evidence: [
            {
              url: 'https://weather.example/bulletins/2025-03-13',
              archived: 'https://archive.example/20250314/weather.example/bulletins',
              date: '2025-03-14',
            },
          ],
          answers: { toll: '17', warned: 'no' },
          relations: [{ type: 'contradicts', target: 'other.txt#c3' }],
          tags: ['toll'],
          waive: { 'claim.unsourced': 'معلومة عامة' },
        }),
        insert(['annotations'], { id: 'hours', kind: 'quote', exact: ['«لم تُطلق»', '«ولم يتصل»'], continues: 'toll' }),
        set(['speakers', 'civil-defence'], {
          name: 'الدفاع المدني',
          names: { en: 'Civil Defence', no: 'Sivilforsvaret' },
          type: 'organization',
          aliases: ['الدفاع', 'CD'],
        }),
      ],
      'sidecar',
    );
    expect(text).toBe(`isnad: 1
annotator: rb
article:
  title: "مقتل 17 شخصاً: حصيلة أولية"
  language: ar
  published: 2025-03-13

speakers:
  civil-defence:
    name: الدفاع المدني
    names: { en: Civil Defence, "no": Sivilforsvaret }
    type: organization
    aliases: [الدفاع, CD]

annotations:
  - id: toll
    kind: claim
    exact: مقتل 17 شخصاً على الأقل
    speaker: civil-defence
    cue: { exact: قال, prefix: الأربعاء. و }
    via: [{ speaker: radio, mention: إذاعة الوردان }, [afp, rasil]]
    said: { date: 2025-03-13, medium: e-mailed statement }
    asOf: 2025-03-13
    evidence:
      - url: https://weather.example/bulletins/2025-03-13
        archived: https://archive.example/20250314/weather.example/bulletins
        date: 2025-03-14
    answers: { toll: "17", warned: "no" }
    relations: [{ type: contradicts, target: other.txt#c3 }]
    tags: [toll]
    waive: { claim.unsourced: معلومة عامة }

  - id: hours
    kind: quote
    exact:
      - «لم تُطلق»
      - «ولم يتصل»
    continues: toll
`);
    expect(readSidecar(text).problems).toEqual([]);
  });

  it('writes a project file, with the line breaks that are asked for', () => {
    const text = newFile(
      [
        set(['speakers', 'afp'], { name: 'AFP', type: 'agency' }),
        set(['articles'], ['**/*.{txt,md}']),
        set(['kinds', 'rumour'], { like: 'claim', label: 'إشاعة' }),
      ],
      'project',
      '\r\n',
    );
    expect(text.replaceAll('\r\n', '\n')).toBe(`isnad: 1

articles: ["**/*.{txt,md}"]

speakers:
  afp:
    name: AFP
    type: agency

kinds:
  rumour: { like: claim, label: إشاعة }
`);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(readProject(text).problems).toEqual([]);
  });

  it('begins with the version, once', () => {
    expect(newFile([set(['isnad'], 1)], 'sidecar')).toBe('isnad: 1\n');
    expect(newFile([], 'sidecar')).toBe('isnad: 1\n');
  });

  it('throws where there is nothing to change', () => {
    expect(() => newFile([rename(['a'], 'b')], 'sidecar')).toThrow();
  });
});

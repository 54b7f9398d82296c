import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { diffFiles } from '../../core/sidecar/diff/diffFiles.ts';
import { Output } from '../terminal.ts';
import { diffText, marksOf } from './diffText.ts';

class Sink extends EventEmitter {
  readonly destroyed = false;
  readonly writableNeedDrain = false;
  write(): boolean {
    return true;
  }
}

const old = `isnad: 1
annotator: sm
article: { title: الفيضان, outlet: paper }
speakers:
  silo: { name: طلال سلو, role: المتحدث }
  afp: { name: AFP }
annotations:
  - { id: c1, kind: claim, exact: إن المياه ستصل فجراً إلى المدينة كلها, speaker: silo, tags: [a, b] }
  - { id: c2, kind: claim, exact: two, said: { date: 2017 }, evidence: [https://a.example] }
  - { id: c3, kind: quote, exact: three, via: [afp] }
  - { id: c4, kind: note, exact: four }
`;

const now = `isnad: 1
annotator: hl
article: { title: السد, outlet: paper, status: finished }
speakers:
  silo: { name: طلال سلو, role: الناطق }
  reuters: { name: Reuters }
annotations:
  - { id: c3, kind: claim, exact: three, via: [silo, [reuters, ufuq]] }
  - { id: c1, kind: claim, exact: إن المياه ستصل مساء إلى المدينة كلها, speaker: reuters, tags: [b, c] }
  - id: c2
    kind: claim
    exact: two
    said: { date: 2018 }
    evidence: [{ url: https://a.example, date: 2020 }]
    relations: [{ type: contradicts, target: c1 }]
    note: "\\u202Ebad \\e[31mred"
  - { id: c5, kind: mention, exact: five, speaker: silo }
`;

function show(before: string, after: string, locale: string, env: Record<string, string> = {}): string {
  const diff = diffFiles(before, after);
  const name = (file: typeof diff.old) => (id: string) => {
    const speakers = file.speakers as Record<string, { name?: string }> | undefined;
    return speakers?.[id]?.name ?? (id === 'ufuq' ? 'الأفق' : undefined);
  };
  const was = { nameOf: name(diff.old), ...marksOf(locale) };
  const is = { nameOf: name(diff.new), ...marksOf(locale) };
  const text = diffText({ diff, locale, out: new Output(new Sink(), env), title: 'a.txt', was, is });
  // Isolates are invisible; ‹…› around foreign text can be read.
  return text.replaceAll('\u2068', '‹').replaceAll('\u2069', '›').replaceAll('\u2067', '«');
}

describe('diffText', () => {
  it('says in English what changed', () => {
    expect(show(old, now, 'en')).toMatchInlineSnapshot(`
      "a.txt

        ~ annotator changed from ‹sm› to ‹hl›

      Article
        ~ title of the article changed from ‹الفيضان› to ‹السد›
        + status of the article is new: ‹finished›

      Speakers
        ~ role of ‹silo› changed from ‹المتحدث› to ‹الناطق›
        − speaker ‹AFP (afp)› is gone
        + speaker ‹Reuters (reuters)› is new

      Annotations
        ‹c3› · ‹claim›
          ‹three›
          ↕ annotation ‹c3› moved to the beginning
          ~ kind of ‹c3› changed from ‹quote› to ‹claim›
          ~ via of ‹c3› changed from ‹AFP (afp)› to ‹طلال سلو (silo)› → ‹Reuters (reuters)› | ‹الأفق (ufuq)›
        ‹c4› · ‹note›
          ‹four›
          − annotation ‹c4› is gone
        ‹c1› · ‹claim›
          ~ exact of ‹c1› changed
              − ‹إن المياه ستصل فجراً إلى المدينة كلها›
              + ‹إن المياه ستصل مساء إلى المدينة كلها›
          ~ speaker of ‹c1› changed from ‹طلال سلو (silo)› to ‹Reuters (reuters)›
          − ‹a› removed from tags of ‹c1›
          + ‹c› added to tags of ‹c1›
        ‹c2› · ‹claim›
          ‹two›
          ~ said.date of ‹c2› changed from ‹2017› to ‹2018›
          − ‹https://a.example› removed from evidence of ‹c2›
          + ‹https://a.example (2020)› added to evidence of ‹c2›
          + relations of ‹c2› is new: ‹contradicts c1›
          + note of ‹c2› is new: ‹bad �[31mred›
        ‹c5› · ‹mention› · ‹طلال سلو (silo)›
          ‹five›
          + annotation ‹c5› is new
      "
    `);
  });

  it('says it in Arabic', () => {
    expect(show(old, now, 'ar')).toMatchInlineSnapshot(`
      "a.txt

        ~ «تغيّر annotator من ‹sm› إلى ‹hl››

      «المقال›
        ~ «تغيّر title في المقال من ‹الفيضان› إلى ‹السد››
        + «status جديد في المقال: ‹finished››

      «المتحدثون›
        ~ «تغيّر role في ‹silo› من ‹المتحدث› إلى ‹الناطق››
        − «حُذف المتحدث ‹AFP (afp)››
        + «المتحدث ‹Reuters (reuters)› جديد›

      «الوسوم›
        «‹c3› · ‹claim››
          ‹three›
          ↕ «نُقل الوسم ‹c3› إلى البداية›
          ~ «تغيّر kind في ‹c3› من ‹quote› إلى ‹claim››
          ~ «تغيّر via في ‹c3› من ‹AFP (afp)› إلى ‹طلال سلو (silo)› ← ‹Reuters (reuters)› | ‹الأفق (ufuq)››
        «‹c4› · ‹note››
          ‹four›
          − «حُذف الوسم ‹c4››
        «‹c1› · ‹claim››
          ~ «تغيّر exact في ‹c1››
              − ‹إن المياه ستصل فجراً إلى المدينة كلها›
              + ‹إن المياه ستصل مساء إلى المدينة كلها›
          ~ «تغيّر speaker في ‹c1› من ‹طلال سلو (silo)› إلى ‹Reuters (reuters)››
          − «حُذف من tags في ‹c1›: ‹a››
          + «أُضيف إلى tags في ‹c1›: ‹c››
        «‹c2› · ‹claim››
          ‹two›
          ~ «تغيّر said.date في ‹c2› من ‹2017› إلى ‹2018››
          − «حُذف من evidence في ‹c2›: ‹https://a.example››
          + «أُضيف إلى evidence في ‹c2›: ‹https://a.example (2020)››
          + «relations جديد في ‹c2›: ‹contradicts c1››
          + «note جديد في ‹c2›: ‹bad �[31mred››
        «‹c5› · ‹mention› · ‹طلال سلو (silo)››
          ‹five›
          + «الوسم ‹c5› جديد›
      "
    `);
  });

  it('sets off the words that differ, where there are colours', () => {
    const one = old.slice(0, old.indexOf('  - { id: c2'));
    expect(show(one, one.replace('فجراً', 'مساء'), 'en', { FORCE_COLOR: '1' })).toContain(
      '‹إن المياه ستصل \u001b[32m\u001b[4mمساء\u001b[24m\u001b[39m إلى المدينة كلها›',
    );
  });

  it('says of project files what changed', () => {
    const project =
      'isnad: 1\narticles: [a]\nquestions: { q: What? }\nkinds: { r: { like: claim } }\nrules: { claim.unsourced: error }\nsuggest: { threshold: 0.5 }\n';
    const after =
      'isnad: 1\narticles: [b, a]\nquestions: { q: Who?, z: Why? }\nkinds: { r: { like: quote }, s: { like: note } }\nrules: { claim.unsourced: off, x: hint }\nsuggest: { threshold: 0.6 }\n';
    expect(show(project, after, 'en')).toMatchInlineSnapshot(`
      "a.txt

        + ‹b› added to articles

      Questions
        ~ question ‹q› changed from ‹What?› to ‹Who?›
        + question ‹z› is new: ‹Why?›

      Kinds
        ~ like of ‹r› changed from ‹claim› to ‹quote›
        + kind ‹s› is new: ‹like: note›

      Rules
        ~ rule ‹claim.unsourced› changed from ‹error› to ‹off›
        + rule ‹x› is set to ‹hint›

        ~ suggest.threshold changed from ‹0.5› to ‹0.6›
      "
    `);
    expect(show(after, project, 'ar')).toMatchInlineSnapshot(`
      "a.txt

        − «حُذف من articles: ‹b››

      «الأسئلة›
        ~ «تغيّر السؤال ‹q› من ‹Who?› إلى ‹What?››
        − «حُذف السؤال ‹z›، وكان ‹Why?››

      «الأنواع›
        ~ «تغيّر like في ‹r› من ‹quote› إلى ‹claim››
        − «حُذف النوع ‹s›، وكان ‹like: note››

      «القواعد›
        ~ «تغيّرت القاعدة ‹claim.unsourced› من ‹off› إلى ‹error››
        − «لم تعد القاعدة ‹x› مضبوطة، وكانت ‹hint››

        ~ «تغيّر suggest.threshold من ‹0.6› إلى ‹0.5››
      "
    `);
  });

  it('is empty where nothing differs', () => {
    expect(show(old, old, 'en')).toBe('');
  });
});

import type { Stance } from '../../model/schema/vocabulary.ts';
import { normalize } from '../../text/normalize.ts';

/** What a word that attributes asks of what stands around it. */
export interface Cue {
  readonly kind: 'verb' | 'participle' | 'noun';
  /** Whether a noun may be what was said (أعلن مقتل), not only a clause, a colon or a quotation. */
  readonly nominal: boolean;
  /** Whether what follows may as well be whom it was said to or about (دعا الأهالي). */
  readonly object: boolean;
  /** The preposition in front of the speaker, where the subject is who passes it on (نقلت رويترز عن مصدر). */
  readonly through?: string;
  readonly stance?: Stance;
}

interface Verb {
  /** Third person singular masculine, or the forms one by one where the verb is weak. */
  readonly past: string;
  readonly present: string;
  /** Active participle, masculine singular. */
  readonly participle?: string;
  readonly noun?: string;
  readonly nominal?: true;
  readonly object?: true;
  readonly through?: string;
  readonly stance?: Stance;
}

const verbs: readonly Verb[] = [
  { past: 'قال', present: 'يقول', participle: 'قائل', noun: 'قول' },
  { past: 'أعلن', present: 'يعلن', participle: 'معلن', noun: 'إعلان', nominal: true },
  { past: 'أكد', present: 'يؤكد', participle: 'مؤكد', noun: 'تأكيد', nominal: true },
  { past: 'أوضح', present: 'يوضح', participle: 'موضح', noun: 'توضيح' },
  { past: 'أضاف', present: 'يضيف', participle: 'مضيف' },
  { past: 'زاد', present: 'يزيد' },
  { past: 'تابع', present: 'يتابع' },
  { past: 'أردف', present: 'يردف', participle: 'مردف' },
  { past: 'استطرد', present: 'يستطرد', participle: 'مستطرد' },
  { past: 'استدرك', present: 'يستدرك', participle: 'مستدرك' },
  { past: 'ذكر', present: 'يذكر', participle: 'ذاكر' },
  { past: 'صرح', present: 'يصرح', participle: 'مصرح' },
  { past: 'أفاد', present: 'يفيد', participle: 'مفيد' },
  { past: 'أشار', present: 'يشير', participle: 'مشير' },
  { past: 'لفت', present: 'يلفت', participle: 'لافت' },
  { past: 'نوه', present: 'ينوه', participle: 'منوه' },
  { past: 'ألمح', present: 'يلمح', participle: 'ملمح' },
  { past: 'كشف', present: 'يكشف', participle: 'كاشف', nominal: true },
  { past: 'حذر', present: 'يحذر', participle: 'محذر', nominal: true, object: true },
  { past: 'شدد', present: 'يشدد', participle: 'مشدد', nominal: true },
  { past: 'زعم', present: 'يزعم', participle: 'زاعم', noun: 'زعم' },
  { past: 'ادعى ادعت ادعوا', present: 'يدعي', noun: 'ادعاء' },
  { past: 'نفى نفت نفوا', present: 'ينفي تنفي ينفون', participle: 'نافي', nominal: true, stance: 'denied' },
  { past: 'أنكر', present: 'ينكر', participle: 'منكر', nominal: true, stance: 'denied' },
  { past: 'اعتبر', present: 'يعتبر', participle: 'معتبر', stance: 'believed' },
  { past: 'رأى رأت رأوا', present: 'يرى ترى يرون', stance: 'believed' },
  { past: 'اعتقد', present: 'يعتقد', participle: 'معتقد', noun: 'اعتقاد', stance: 'believed' },
  { past: 'خشي خشيت خشوا', present: 'يخشى تخشى يخشون', nominal: true, stance: 'believed' },
  { past: 'رجح', present: 'يرجح', participle: 'مرجح', noun: 'ترجيح', nominal: true },
  { past: 'توقع', present: 'يتوقع', participle: 'متوقع', noun: 'توقع', nominal: true },
  { past: 'استبعد', present: 'يستبعد', participle: 'مستبعد', nominal: true },
  { past: 'قدر', present: 'يقدر', participle: 'مقدر', nominal: true },
  { past: 'حدد', present: 'يحدد', nominal: true },
  { past: 'تساءل', present: 'يتساءل', participle: 'متسائل', stance: 'asked' },
  { past: 'سأل', present: 'يسأل', participle: 'سائل', stance: 'asked' },
  { past: 'علق', present: 'يعلق' },
  { past: 'كتب', present: 'يكتب' },
  { past: 'غرد', present: 'يغرد' },
  { past: 'روى روت رووا', present: 'يروي تروي يروون' },
  { past: 'حكى حكت حكوا', present: 'يحكي تحكي يحكون' },
  { past: 'أقر', present: 'يقر', participle: 'مقر' },
  { past: 'اعترف', present: 'يعترف', participle: 'معترف', noun: 'اعتراف' },
  { past: 'أعرب', present: 'يعرب', participle: 'معرب', nominal: true },
  { past: 'أخبر', present: 'يخبر', object: true },
  { past: 'أبلغ', present: 'يبلغ', object: true },
  { past: 'اتهم', present: 'يتهم', participle: 'متهم', object: true, nominal: true },
  { past: 'هدد', present: 'يهدد', participle: 'مهدد', object: true, nominal: true },
  { past: 'طمأن', present: 'يطمئن', object: true },
  { past: 'دعا دعت دعوا', present: 'يدعو تدعو يدعون', participle: 'داعي', object: true, nominal: true },
  { past: 'طالب', present: 'يطالب', participle: 'مطالب', object: true, nominal: true },
  { past: 'ناشد', present: 'يناشد', participle: 'مناشد', object: true, nominal: true },
  { past: 'تعهد', present: 'يتعهد', participle: 'متعهد', noun: 'تعهد', nominal: true },
  { past: 'وعد وعدت وعدوا', present: 'سيعد', object: true, nominal: true },
  { past: 'أوصى أوصت أوصوا', present: 'يوصي توصي يوصون', nominal: true },
  { past: 'خلص', present: 'يخلص' },
  { past: 'استنتج', present: 'يستنتج', participle: 'مستنتج' },
  { past: 'رد', present: 'يرد' },
  { past: 'وصف', present: 'يصف', participle: 'واصف', object: true, nominal: true },
  { past: 'قيل', present: 'يقال' },
  { past: 'نقل', present: 'ينقل', through: 'عن' },
  { past: 'نسب', present: 'ينسب', through: 'إلى' },
];

/** Refusals, where what was refused is to speak. */
const refusals: readonly Verb[] = [
  { past: 'رفض', present: 'يرفض', nominal: true, stance: 'declined' },
  { past: 'امتنع', present: 'يمتنع', nominal: true, stance: 'declined' },
  { past: 'اعتذر', present: 'يعتذر', nominal: true, stance: 'declined' },
];

/** A word as it is compared: spelling folded. */
export const folded = (word: string): string => normalize(word).text;

/** A set of folded words. */
export const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).map(folded));

/** Words that attribute, by their folded forms. */
export const cues: ReadonlyMap<string, Cue> = (() => {
  const found = new Map<string, Cue>();
  const add = (form: string, cue: Cue): void => {
    const key = folded(form);
    if (!found.has(key)) found.set(key, cue);
  };
  const all = [...verbs, ...refusals];
  for (const verb of all) {
    const cue = cueOf(verb, 'verb');
    for (const form of pastForms(verb.past)) add(form, cue);
    for (const form of presentForms(verb.present)) add(form, cue);
  }
  for (const verb of all) {
    const { participle, noun } = verb;
    if (participle) for (const end of ['اً', 'ة', 'ين']) add(participle + end, cueOf(verb, 'participle'));
    if (noun) for (const form of [noun, `ل${noun}`]) add(form, { ...cueOf(verb, 'noun'), nominal: false });
  }
  for (const form of ['قوله', 'قولها', 'قولهم', 'بالقول', 'بقوله', 'بقولها', 'بقولهم'])
    add(form, { kind: 'participle', nominal: false, object: false });
  return found;
})();

function cueOf({ nominal, object, through, stance }: Verb, kind: Cue['kind']): Cue {
  return {
    kind,
    nominal: nominal === true,
    object: object === true,
    ...(through !== undefined && kind === 'verb' && { through }),
    ...(stance && { stance }),
  };
}

function pastForms(past: string): readonly string[] {
  return past.includes(' ') ? past.split(' ') : [past, `${past}ت`, `${past}وا`, `${past}ا`, `${past}تا`, `${past}ن`];
}

function presentForms(present: string): readonly string[] {
  if (present.includes(' ')) return present.split(' ');
  const stem = present.slice(1);
  return [present, `ت${stem}`, `${present}ون`, `${present}ان`, `ت${stem}ان`];
}

/** "According to", with the words that follow them, and whether ل must come before the source. */
export const accordingTo: readonly { readonly words: readonly string[]; readonly joined: boolean }[] = [
  { words: ['بحسب'], joined: false },
  { words: ['حسب'], joined: false },
  { words: ['وفق'], joined: false },
  { words: ['وفقاً'].map(folded), joined: true },
  { words: ['طبقاً'].map(folded), joined: true },
  { words: ['على', 'لسان'].map(folded), joined: false },
  { words: ['على', 'حد', 'قول'].map(folded), joined: false },
  { words: ['على', 'حد', 'تعبير'].map(folded), joined: false },
];

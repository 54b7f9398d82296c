import type { Span } from '../../model/span.ts';
import { chunkEnd, type Frame, isComma, isQuote, type Range } from '../frame.ts';
import type { Token } from '../tokens.ts';
import { words } from './lexicon.ts';
import { withoutProclitics } from './proclitics.ts';

/** أنّ and its sisters, with what is written on to them. */
const complementizer = /^[وفب]?ان(?:ه|ها|هم|هما|هن|نا|ني|ك|كم|ي)?$/;

export const isComplementizer = (token: Token | undefined): boolean =>
  token?.kind === 'word' && complementizer.test(token.text);

export const relative = words('الذي التي الذين اللذين اللتين اللذان اللتان اللواتي اللاتي');
/** What somebody nameless asked for, or whom a relative clause has spoken to: it tells nothing of who they are. */
const asking = words(
  'طلب طلبت طلبوا فضل فضلت فضلوا اشترط اشترطت اشترطوا رفض رفضت تحدث تحدثت تحدثوا تكلم مشترطا مشترطة طالبا طالبة مفضلا اطلع اطلعت حصل حصلت',
);
/** Verbs that begin a relative clause behind an indefinite noun. Where the noun phrase ends is then not certain. */
const clausal = words(
  'كان كانت كانوا يعمل تعمل يعملون عمل عملت حضر حضرت شارك شاركت يقيم تقيم يسكن تسكن قد لم لن لا ليس ليست ما هناك يشرف تشرف يتولى تتولى شاهد شاهدت',
);
/** Words behind a noun phrase: adverbs, times, prepositions that belong to the verb. */
const adjunct = words(
  `أمام عبر خلال بعد قبل منذ حتى عقب أثناء رداً ردا تعليقاً على حول بشأن إزاء ضمن لدى عند إثر مع بينما فيما حيث إذ لكن إلى عن
   أمس اليوم غداً الليلة صباح مساء ليل فجر ظهر عصر يوم ليلة الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت
   لاحقاً سابقاً حينها آنذاك مؤخراً أخيراً أيضاً كذلك مجدداً بدوره بدورها شخصياً صراحة رسمياً علناً هاتفياً صباحاً مساءً ليلاً فجراً ظهراً نهاراً حرفياً قائلا
   وهو وهي وهم هو هي هم ذلك هذا هذه كما ثم له لها لهم لنا لي لك لكم عنه عنها فيه فيها به بها بأنه بأنها بأنهم
   بالبريد بالهاتف بالقول مكتفيا مكتفية`,
);
/** Behind في: occasions and times, not where somebody belongs. */
const occasions = words(
  `بيان بيانها بيانه البيان اتصال مؤتمر رد ردّه ردها رسالة تقرير تقريره تقريرها تصريح تصريحات مقابلة حديث حديثه كلمة كلمته تغريدة تغريدات منشور
   خطاب خطابه وقت إفادة إفادته إفادتها لقاء حوار مداخلة رأي رأيه شهادة شهادته شهادتها حسابه حسابها صفحته صفحتها تسجيل مقطع فيديو جلسة
   ختام بداية نهاية سياق إشارة معرض إطار حين ذلك هذا هذه الوقت عام سنة شهر يوم تعليق تعليقه أول ثاني آخر مقال مقالة
   يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين`,
);
const onward = words('جهته جهتها جانبه جانبها ناحيته ناحيتها دون غير جديد');
/** Whom the press is told by: with ل in front they are the ones addressed. */
const press = words(
  `وكالة وكالات صحيفة صحف قناة قنوات موقع إذاعة تلفزيون راديو مراسل مراسلنا مراسلتنا مجلة صحافيين صحفيين صحافة صحفية الصحافيين الصحفيين
   الصحافة الإعلام الإذاعة الصحيفة القناة الموقع الوكالة المجلة وسائل برنامج رويترز فرانس أسوشيتد الأناضول سانا الجزيرة العربية سبوتنيك سي بي`,
);
const owned = words('له لها لهم فيه فيها منه منها منهم');
const standsFor = words('نائب النائب النائبة ممثل الممثل مرشح المرشح');
/** Offices that a name follows. */
const offices = words(
  `المتحدث المتحدثة متحدث متحدثة الناطق الناطقة ناطق ناطقة رئيس رئيسة مدير مديرة وزير وزيرة قائد عضو مسؤول مسؤولة محافظ نائب أمين
   الرئيس المدير الوزير القائد العضو المسؤول النائب الأمين المستشار مستشار مستشارة سفير السفير مبعوث المبعوث ممثل الممثل محامي محامية
   المحامي المحامية ضابط خبير الخبير باحث الباحث المرشد الناشط ناشط الصحافي الصحفي شقيق والد والدة زوجة ابن`,
);

export const isOffice = (token: Token | undefined): boolean => token !== undefined && offices.has(token.text);

/** A noun phrase, and whether its end is certain. */
export interface Phrase extends Range {
  readonly certain: boolean;
}

/**
 * The noun phrase that begins at `from`, to the first word that cannot belong to it, or `to`. A name in commas behind an
 * office belongs to it. Undefined where none begins there. A word in the indefinite accusative (صباحاً, تعليقاً) is an
 * adverb, unless the whole phrase may be `accusative`.
 */
export function phraseAt(frame: Frame, from: number, to: number, accusative = false): Phrase | undefined {
  const first = segmentAt(frame, from, to, accusative);
  if (first.to === from) return undefined;
  if (!first.certain || !isComma(frame.tokens[first.to])) return first;
  const next = first.to + 1;
  const end = segmentEnd(frame.tokens, next, to);
  if (next >= end) return first;
  const second = segmentAt(frame, next, end, accusative);
  if (second.to === next || hasRelative(frame.tokens, next, end)) return first;
  if (second.to < end || !second.certain) return { ...first, certain: second.to === next };
  return namesOffice(frame.tokens, first) && wordCount(frame.tokens, second) <= 4
    ? { from, to: second.to, certain: true }
    : { ...first, certain: false };
}

const hasRelative = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ text }) => relative.has(text));

const namesOffice = (tokens: readonly Token[], range: Range): boolean =>
  tokens.slice(range.from, range.to).some(({ text }) => offices.has(text) || text === 'باسم');

export const wordCount = (tokens: readonly Token[], { from, to }: Range): number =>
  tokens.slice(from, to).filter(({ kind }) => kind === 'word').length;

function segmentEnd(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const chunk = chunkEnd(tokens, at, to);
    if (chunk !== undefined) at = chunk - 1;
    else if (isComma(tokens[at])) return at;
  }
  return to;
}

/** A noun phrase without commas. */
function segmentAt(frame: Frame, from: number, to: number, accusative: boolean): Phrase {
  const { tokens } = frame;
  let certain = true;
  let at = from;
  while (at < to) {
    const token = tokens[at];
    if (!token) break;
    const chunk = chunkEnd(tokens, at, to);
    if (chunk !== undefined) {
      if (token.text === '[') break;
      at = chunk;
      continue;
    }
    if (token.kind === 'mark') {
      if (isQuote(token)) certain = false;
      if (token.text !== '.' || (tokens[at - 1]?.text.length ?? 9) > 1) break;
      at++;
      continue;
    }
    const { text } = token;
    if (relative.has(text)) {
      if (!asking.has(tokens[at + 1]?.text ?? '')) certain = false;
      break;
    }
    if (asking.has(text)) break;
    if (clausal.has(text)) {
      certain = false;
      break;
    }
    const previous = tokens[at - 1]?.text ?? '';
    // `زميل له`, `النائب عن المحافظة`
    const kept =
      at > from &&
      ((at === from + 1 && owned.has(text) && !previous.startsWith('ال')) ||
        (text === 'عن' && standsFor.has(previous)));
    if (!kept && (isAdjunct(frame, token) || isComplementizer(token))) break;
    if (!accusative && /(?:\u064b\u0627|\u0627\u064b)$/.test(frame.text.slice(token.start, token.end))) break;
    const next = tokens[at + 1]?.text ?? '';
    if (text === 'في' && (occasions.has(next) || /^\d/.test(next))) break;
    if (text === 'من' && onward.has(next)) break;
    const addressed = addressee(frame, at, from, to);
    if (addressed === 'yes') break;
    if (addressed === 'unsure') {
      certain = false;
      break;
    }
    at++;
  }
  return { from, to: at, certain };
}

/** Whether the word stands outside the noun phrase. `علي` is a name where it is not spelled `على`. */
export const isAdjunct = ({ text }: Frame, token: Token | undefined): boolean =>
  token !== undefined && adjunct.has(token.text) && (token.text !== 'علي' || text.charAt(token.end - 1) !== 'ي');

/**
 * Where the subject behind a verb may begin: behind the time, and behind those who were told where it is clear how far
 * their name goes (`قال أمس الوزير`, `قال لـ«النهر» الوزير`). Undefined where it is not clear.
 */
export function subjectStart(frame: Frame, from: number, to: number): number | undefined {
  const { tokens } = frame;
  let at = from;
  while (at < to) {
    const text = tokens[at]?.text ?? '';
    if (times.has(text) || told.has(text)) at++;
    else if (text === 'ل' || (frame.isOutlet(at) && text.startsWith('ل'))) {
      const known = frame.names.find((hit) => hit.from === at || (text === 'ل' && hit.from > at && hit.from <= at + 2));
      const chunk = text === 'ل' ? chunkEnd(tokens, at + 1, to) : undefined;
      const end = chunk ?? known?.to;
      if (end === undefined) return undefined;
      at = end;
    } else break;
  }
  if (at === to || isComma(tokens[at]) || addressee(frame, at, at, to) === 'no') return at;
  // `قال لوكالة النهر الوزير`: where the agency's name ends nobody can tell, unless nothing but it can be there.
  const rest = tokens.slice(at, to);
  return rest.length <= 4 && !rest.some(({ text }) => offices.has(text)) ? to : undefined;
}

const times = words(
  'أمس اليوم الليلة صباح مساء ليل فجر ظهر عصر يوم ليلة الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت لاحقا سابقا صباحا مساء',
);
const told = words('لي لنا له لها لهم');

/** Whether the word at `at` says whom it was said to: `لوكالة رويترز`, `لـ«المرقاب»`. */
function addressee(frame: Frame, at: number, from: number, to: number): 'yes' | 'no' | 'unsure' {
  const { tokens } = frame;
  const text = tokens[at]?.text ?? '';
  if (!text.startsWith('ل')) return 'no';
  if (text === 'ل') {
    if (at === from) return 'yes';
    if (frame.isOutlet(at + 1) || frame.isOutlet(at + 2) || press.has(tokens[at + 1]?.text ?? '')) return 'yes';
    const end = chunkEnd(tokens, at + 1, to);
    if (end === undefined) return 'unsure';
    // A name behind it shows that the noun phrase goes on: `المكتب الإعلامي لـ«قسد» مصطفى بالي`.
    const behind = tokens[end];
    if (end < to && behind?.kind === 'word' && !isAdjunct(frame, behind) && !isComplementizer(behind)) return 'no';
    if (!isOffice(tokens[from])) return 'yes';
    const held = tokens.slice(from, at).filter(({ kind }) => kind === 'word').length;
    return tokens.slice(from, at).some((token) => token.text === 'باسم') ? 'yes' : held > 2 ? 'unsure' : 'no';
  }
  if (frame.isOutlet(at)) return 'yes';
  return withoutProclitics(text).some((word) => word !== text && press.has(word)) ? 'yes' : 'no';
}

/** Longer noun phrases are not certain to be one. */
export const maxWords = 14;

export const spanOf = ({ tokens }: Frame, { from, to }: { readonly from: number; readonly to: number }): Span => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
});

/**
 * Articles as newspapers write them, with sidecars as people write them; the same bytes for the same arguments on every
 * machine. Sizes are those that are usual for Arabic: 3 KB of text with 20 annotations, in a sidecar of 4 KB.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const words =
  `الحكومة المدينة القوات المجلس الاتفاق المدنيين الطريق الحدود الوزارة الهدنة القافلة المستشفى النازحين المفاوضات
اللجنة الميناء المطار الجسر السوق المدرسة الشارع الحي البلدة المحافظة الجامعة الشركة العمال المزارعين الأسعار الوقود القمح
المياه الكهرباء الاحتجاجات الانتخابات البرلمان القانون المحكمة القضاة الشهود التحقيق الحريق السيول الأمطار الزلزال
خلال بعد قبل منذ حتى عند تحت فوق قرب بين ضد حول دون مع على في من إلى عن نحو
يغادر تصل يعود تبدأ ينتهي يستمر يتوقف ترتفع ينخفض يشمل تستثني يرفض يوافق يعلن تنفي يؤكد ينتظر يطالب تمنع يسمح يفتح تغلق
أمس اليوم غداً مساء صباح السبت الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة الماضي المقبل الجاري
كل بعض معظم جميع عشرات مئات آلاف عدد نصف ثلث الشرقي الغربي الشمالي الجنوبي الجديد القديم الكبير الأول الثاني الأخير`
    .split(/\s+/)
    .filter(Boolean);
const cues = ['قال', 'أعلن', 'أكد', 'أوضح', 'أضاف', 'ذكر'];
const given = ['طلال', 'عمر', 'سهى', 'إياس', 'رائد', 'نجوى', 'مالك', 'ليلى', 'حسام', 'هدى'];
const family = ['سلو', 'علوش', 'الورداني', 'الطحان', 'النعيري', 'الزبرجدي', 'الشامخ', 'المرادي', 'الحلبي', 'الجزائري'];
export const speakerCount = 40;

/** Mulberry32: every run draws the same numbers. */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const speakerName = (i) => `${given[i % 10]} ${family[(i * 7 + Math.floor(i / 10)) % 10]}`;

/**
 * @param {number} annotations how many statements; each comes with about 200 bytes of text
 * @param {number} seed
 * @returns {{ text: string, sidecar: string, selectors: string[] }}
 */
export function article(annotations, seed) {
  const draw = random(seed);
  const pick = (list) => list[Math.floor(draw() * list.length)];
  const clause = (length) => Array.from({ length }, () => pick(words)).join(' ');
  const text = [`${clause(8)}\n`];
  const entries = [];
  const selectors = [];
  for (let i = 1; i <= annotations; i++) {
    const speaker = Math.floor(draw() * speakerCount);
    const kind = draw();
    // A figure in each makes nearly all of them unique, as real statements are.
    const content = `${clause(3)} ${Math.floor(draw() * 9000) + 10} ${clause(6)}`;
    const isQuote = kind < 0.2;
    const isUnsourced = kind > 0.95;
    const cue = pick(cues);
    const exact = isQuote ? content : `إن ${content}`;
    if (isUnsourced) text.push(`${exact}. `);
    else if (isQuote) text.push(`و${cue} ${speakerName(speaker)}: «${exact}». `);
    else text.push(`و${cue} ${speakerName(speaker)} ${exact}. `);
    if (draw() < 0.4) text.push(`${clause(7)}. `);
    if (i % 4 === 0) text.push('\n');
    selectors.push(exact);
    entries.push(`  - id: c${i}`, `    kind: ${isQuote ? 'quote' : 'claim'}`, `    exact: ${exact}`);
    if (!isUnsourced) entries.push(`    speaker: s${speaker}`, `    cue: ${cue}`);
    if (draw() < 0.2) entries.push('    via: [agency]');
    if (draw() < 0.1) entries.push(`    gist: ${clause(6)}`);
    if (draw() < 0.03 && i > 1) entries.push('    relations:', `      - { type: supports, target: c${i - 1} }`);
  }
  const head = ['isnad: 1', 'article:', `  title: ${clause(6)}`, '  outlet: paper', '  language: ar', 'annotations:'];
  return { text: `${text.join('')}\n`, sidecar: `${[...head, ...entries].join('\n')}\n`, selectors };
}

export const projectFile = [
  'isnad: 1',
  'speakers:',
  '  agency: { name: وكالة الأنباء, type: agency }',
  '  paper: { name: الجريدة, type: outlet }',
  ...Array.from(
    { length: speakerCount },
    (_, i) => `  s${i}: { name: ${speakerName(i)} ${i}, type: person, role: متحدث }`,
  ),
  '',
].join('\n');

/** A folder that counts as a repository of its own, so that the command reads nothing around it. */
function makeRepository(folder) {
  mkdirSync(join(folder, '.git'), { recursive: true });
  writeFileSync(join(folder, 'isnad.yaml'), projectFile);
}

export const sizes = /** @type {const} */ ({ news: 20, long: 1_000, book: 10_000 });

/** Writes one article with its sidecar and a project file; returns what was written. */
export function writeArticle(folder, annotations) {
  makeRepository(folder);
  const made = article(annotations, annotations);
  writeFileSync(join(folder, 'article.txt'), made.text);
  writeFileSync(join(folder, 'article.txt.isnad.yaml'), made.sidecar);
  return made;
}

/** Writes `count` news articles with sidecars under one project file, a hundred in a folder. */
export function writeWorkspace(folder, count) {
  makeRepository(folder);
  for (let i = 0; i < count; i++) {
    const inside = join(folder, `d${String(Math.floor(i / 100)).padStart(3, '0')}`);
    if (i % 100 === 0) mkdirSync(inside, { recursive: true });
    const { text, sidecar } = article(sizes.news, i + 1);
    const path = join(inside, `a${String(i).padStart(5, '0')}.txt`);
    writeFileSync(path, text);
    writeFileSync(`${path}.isnad.yaml`, sidecar);
  }
}

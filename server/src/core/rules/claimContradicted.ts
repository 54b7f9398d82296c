import type { Message } from '../messages/message.ts';
import { spansOf } from '../model/anchor.ts';
import type { Annotation, Answer } from '../model/annotation.ts';
import { normalize } from '../text/normalize.ts';
import { type AnnotationRef, maxContradictions } from '../workspace/corpus.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { isAsserted } from './isAsserted.ts';
import { otherSide, readingAt } from './otherSide.ts';
import type { Related, Rule, SidecarContext } from './rule.ts';

/** So many of them are quoted: enough to see each side, few enough to leave the reader the passage itself. */
const maxQuoted = 3;

/** A claim that another one contradicts: as a relation says, or by answering the same question otherwise. */
export const claimContradicted: Rule = {
  code: 'claim.contradicted',
  severity: 'information',
  checks: [
    {
      of: 'reading',
      run(context, { annotation }, report) {
        if (!isAsserted(annotation)) return;
        const others = byRelation(context, annotation);
        const answers = new Map<string, string>();
        for (const { ref, answer } of byAnswer(context, annotation)) {
          if (others.size > maxContradictions) break;
          others.set(ref.annotation, ref);
          if (answers.size < maxQuoted && !answers.has(folded(answer))) answers.set(folded(answer), answer.answer);
        }
        others.delete(annotation);
        if (others.size === 0) return;
        const related = [...others.values()].slice(0, maxQuoted).map((ref) => otherSide(context.snapshot, ref));
        report({ message: messageFor(others.size, [...answers.values()], related), related });
      },
    },
  ],
};

function messageFor(count: number, answers: readonly string[], [first]: readonly Related[]): Message {
  if (count === 1 && first) {
    const id =
      first.message.id === 'related.statement'
        ? 'finding.claim.contradicted.by'
        : 'finding.claim.contradicted.by-unattributed';
    return { id, ...(first.message.args ? { args: first.message.args } : {}) };
  }
  const many = count > maxContradictions;
  const args = { count: many ? maxContradictions : count, answers };
  if (answers.length === 0)
    return { id: many ? 'finding.claim.contradicted.many' : 'finding.claim.contradicted', args };
  return { id: many ? 'finding.claim.contradicted.answers-many' : 'finding.claim.contradicted.answers', args };
}

function byRelation({ snapshot, file }: SidecarContext, annotation: Annotation): Map<Annotation, AnnotationRef> {
  const others = new Map<Annotation, AnnotationRef>();
  for (const { type, target } of annotation.relations) {
    const other = type === 'contradicts' ? snapshot.corpus.resolve(file.uri, target) : undefined;
    if (other) others.set(other.annotation, other);
  }
  // An id given twice means the first.
  if (file.sidecar.byId.get(annotation.id) !== annotation) return others;
  for (const { type, from } of snapshot.corpus.incoming(file.uri, annotation.id)) {
    if (type === 'contradicts') others.set(from.annotation, from);
  }
  return others;
}

interface OtherAnswer {
  readonly ref: AnnotationRef;
  readonly answer: Answer;
}

/** Who answers a question otherwise: one statement for each other answer first, then the rest. */
function* byAnswer({ snapshot, file }: SidecarContext, annotation: Annotation): Iterable<OtherAnswer> {
  const rest: OtherAnswer[] = [];
  for (const each of annotation.answers) {
    const { question } = each;
    const sides = sidesOf(snapshot.corpus.answers(file.project, question.id), question.id).get(annotation.asOf ?? '');
    if (!sides || sides.size < 2) continue;
    const own = folded(each);
    for (const [other, refs] of sides) {
      if (other === own) continue;
      let shown = false;
      for (const ref of refs) {
        if (rest.length > maxContradictions) break;
        if (isSamePassage(snapshot, { sidecar: file.uri, annotation }, ref)) continue;
        const answer = ref.annotation.answers.find((one) => one.question.id === question.id && folded(one) === other);
        if (!answer) continue;
        if (shown) rest.push({ ref, answer });
        else yield { ref, answer };
        shown = true;
      }
    }
  }
  yield* rest;
}

type Sides = ReadonlyMap<string, ReadonlyMap<string, readonly AnnotationRef[]>>;

const known = new WeakMap<readonly AnnotationRef[], Sides>();

/** The statements that answer a question, by the time they speak of and then by answer. */
function sidesOf(answers: readonly AnnotationRef[], question: string): Sides {
  const before = known.get(answers);
  if (before) return before;
  const sides = new Map<string, Map<string, AnnotationRef[]>>();
  for (const ref of answers) {
    if (!isAsserted(ref.annotation)) continue;
    const time = ref.annotation.asOf ?? '';
    const byText = sides.get(time) ?? new Map<string, AnnotationRef[]>();
    sides.set(time, byText);
    for (const answer of ref.annotation.answers) {
      if (answer.question.id !== question) continue;
      const refs = byText.get(folded(answer)) ?? [];
      byText.set(folded(answer), refs);
      refs.push(ref);
    }
  }
  known.set(answers, sides);
  return sides;
}

const texts = new WeakMap<Answer, string>();

/** The answer as it is compared: without regard to spelling and letter case. */
function folded(answer: Answer): string {
  const text = texts.get(answer) ?? normalize(answer.answer).text.trim().toLowerCase();
  texts.set(answer, text);
  return text;
}

/** Whether two annotators mark one passage: then they read one claim differently, and it contradicts nothing. */
function isSamePassage(snapshot: Snapshot, a: AnnotationRef, b: AnnotationRef): boolean {
  if (a.sidecar === b.sidecar) return a.annotation === b.annotation;
  if (snapshot.sidecars.get(a.sidecar)?.article !== snapshot.sidecars.get(b.sidecar)?.article) return false;
  const spans = (ref: AnnotationRef) => {
    const reading = readingAt(snapshot, ref);
    return (reading && spansOf(reading.anchor)) ?? [];
  };
  return spans(a).some((one) => spans(b).some((other) => one.start < other.end && other.start < one.end));
}

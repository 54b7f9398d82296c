import { describe, expect, it } from 'vitest';
import { claimReview } from './claimReview.ts';
import { documentsIn, documentsOf, exported } from './testing/documents.ts';
import { trap } from './testing/trap.ts';

async function reviewsOf(
  source: string,
): Promise<{ readonly reviews: readonly Record<string, unknown>[]; readonly losses: readonly unknown[] }> {
  const { files, losses } = exported(claimReview, await documentsIn(source));
  return { reviews: files.flatMap(({ content }) => JSON.parse(content)), losses };
}

describe('claimReview', () => {
  it('is about reviewed statements: the claimant is the author of the claim, the reviewer that of the review', async () => {
    const { reviews, losses } = await reviewsOf(`//- /a.txt
قال سلو: الجسر  آمن. وأضاف أن الطريق مفتوح. وسكت.
//- /a.txt.isnad.yaml
isnad: 1
annotator: sm
article: { title: عنوان, url: 'https://news.example/1', published: 2024-05-06, outlet: o, language: ar }
speakers:
  silo: { name: طلال سلو, type: person, role: المتحدث, affiliation: sdf, sameAs: [https://w.example/Q1] }
  sdf: { name: القوات, type: organization }
  o: { name: الوسيلة, type: outlet }
annotations:
  - id: c1
    kind: claim
    exact: الجسر  آمن
    speaker: [silo, sdf]
    said: { date: 2024-05-05 }
    review:
      - { verdict: مضلل, by: فريق التحقق, date: 2024-06-01, url: 'https://check.example/1' }
      - { verdict: false }
  - { id: c2, kind: quote, exact: الطريق مفتوح, continues: c1, gist: الطريق مفتوح أمام المدنيين, review: { verdict: صحيح } }
  - { id: c3, kind: claim, exact: وأضاف }
  - { id: m1, kind: mention, exact: سلو }
`);
    expect(reviews).toHaveLength(3);
    expect(reviews[0]).toEqual({
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      url: 'https://check.example/1',
      datePublished: '2024-06-01',
      author: { '@type': 'Person', name: 'فريق التحقق' },
      claimReviewed: 'الجسر آمن',
      itemReviewed: {
        '@type': 'Claim',
        author: [
          {
            '@type': 'Person',
            name: 'طلال سلو',
            sameAs: 'https://w.example/Q1',
            jobTitle: 'المتحدث',
            affiliation: { '@type': 'Organization', name: 'القوات' },
          },
          { '@type': 'Organization', name: 'القوات' },
        ],
        datePublished: '2024-05-05',
        appearance: {
          '@type': 'NewsArticle',
          url: 'https://news.example/1',
          headline: 'عنوان',
          datePublished: '2024-05-06',
          inLanguage: 'ar',
          publisher: { '@type': 'Organization', name: 'الوسيلة' },
        },
      },
      reviewRating: { '@type': 'Rating', alternateName: 'مضلل' },
    });
    expect(reviews[1]).toMatchObject({ author: { name: 'sm' }, reviewRating: { alternateName: 'false' } });
    // What continues has the speaker of what it continues.
    expect(reviews[2]).toMatchObject({
      claimReviewed: 'الطريق مفتوح أمام المدنيين',
      itemReviewed: { text: 'الطريق مفتوح', author: [{ name: 'طلال سلو' }, { name: 'القوات' }] },
    });
    expect(losses).toMatchObject([
      { code: 'not-meant', of: ['c3'] },
      { code: 'key', detail: 'continues', of: ['c2'] },
    ]);
  });

  it('puts no claim into the mouth of who denied it, asked or kept silent', async () => {
    const { reviews, losses } = await reviewsOf(`//- /a.txt
one two three four
//- /a.txt.isnad.yaml
isnad: 1
speakers: { a: { name: A }, d: { name: D, type: document } }
annotations:
  - { id: c1, kind: claim, exact: one, speaker: a, stance: denied, review: { verdict: x } }
  - { id: c2, kind: claim, exact: two, speaker: a, stance: denied, gist: Two never happened, review: { verdict: x } }
  - { id: c3, kind: claim, exact: three, speaker: a, stance: asked, review: { verdict: x } }
  - { id: c4, kind: claim, exact: four, speaker: d, review: { verdict: x } }
`);
    expect(reviews.map(({ itemReviewed }) => itemReviewed)).toEqual([
      { '@type': 'Claim' },
      { '@type': 'Claim', text: 'two', author: { '@type': 'Person', name: 'A' } },
      { '@type': 'Claim' },
      { '@type': 'Claim', citation: { '@type': 'CreativeWork', name: 'D' } },
    ]);
    expect(losses).toContainEqual(expect.objectContaining({ code: 'key', detail: 'speaker', of: ['c1', 'c3'] }));
  });

  it('has nothing to say of an article without reviews, and of the trap what is reviewed there', async () => {
    const { reviews, losses } = await reviewsOf(
      '//- /a.txt\none\n//- /a.txt.isnad.yaml\nisnad: 1\nannotations: [{ id: c, kind: claim, exact: one, review: [] }, { id: n, kind: note, exact: one }]\n',
    );
    expect(reviews).toEqual([]);
    expect(losses).toMatchObject([{ code: 'not-meant', of: ['c'] }]);
    const { files } = exported(claimReview, await documentsOf(trap));
    const written = JSON.parse(files[0]?.content ?? '');
    expect(files.map(({ path }) => path)).toEqual(['فخ & co.txt.claim-review.jsonld']);
    expect(written).toMatchObject([
      { claimReviewed: 'we stay e\u0301lite 👩‍🚀 & <b>', reviewRating: { alternateName: 'disputed' } },
    ]);
  });

  it('quotes an article in Markdown as its readers see it', async () => {
    const { reviews } = await reviewsOf(`//- /a.md
Of late **at least 38 people** are [known](x.txt) to have died.
//- /a.md.isnad.yaml
isnad: 1
annotations: [{ id: c, kind: claim, exact: at least 38 people are known to have died, review: [{ verdict: so }] }]
`);
    expect(reviews).toMatchObject([{ claimReviewed: 'at least 38 people are known to have died' }]);
  });

  it('tells of verdicts about what is no statement', async () => {
    const { reviews, losses } = await reviewsOf(
      '//- /a.txt\none two\n//- /a.txt.isnad.yaml\nisnad: 1\nannotations: [{ id: n, kind: note, exact: one, review: { verdict: so } }, { id: m, kind: mention, exact: two }]\n',
    );
    expect(reviews).toEqual([]);
    expect(losses).toMatchObject([{ code: 'not-meant', of: ['n'] }]);
  });

  it('takes what a layer does not say of the article from the base sidecar', async () => {
    const { reviews } = await reviewsOf(`//- /a.txt
one
//- /a.txt.isnad.yaml
isnad: 1
article: { url: 'https://n.example/1', title: T }
//- /a.txt.isnad.sm.yaml
isnad: 1
article: { title: Other }
annotations: [{ id: c, kind: claim, exact: one, review: [{ verdict: so }] }]
`);
    expect(reviews).toMatchObject([
      { itemReviewed: { appearance: { url: 'https://n.example/1', headline: 'Other' } } },
    ]);
  });
});

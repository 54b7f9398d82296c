/** The evidence, which is in the clipboard. */
export const link = 'https://port.example/works/2025';

/** The words of a scenario, in one language. */
export interface Words {
  readonly file: string;
  readonly text: readonly string[];
  readonly claim: string;
  readonly speaker: string;
  readonly next: string;
  readonly quotation: string;
  readonly minister: string;
  readonly agency: string;
  /** Some of the agency's name, as somebody might type it. */
  readonly agencyTyped: string;
  readonly cost: string;
  /** The speaker's name in another spelling. */
  readonly speakerTyped: string;
  readonly mention: string;
  readonly name: string;
  readonly noted: string;
  readonly note: string;
  readonly crowd: string;
  /** The whole sidecar in the end. */
  readonly expected: (today: string) => string;
}

export const arabic: Words = {
  file: 'جسر.txt',
  text: [
    'قال المتحدث باسم البلدية سامر حداد إن الجسر سيفتح في أيار.',
    'وأضاف حداد أن الأشغال انتهت قبل موعدها.',
    'وقالت الوزيرة ليلى عمران لوكالة الساحل: «لن نرفع الرسوم هذا العام».',
    'وقال حداد إن الكلفة بلغت ٤٠ مليوناً.',
    'وصدرت صحيفة «الميناء» أمس.',
    '«سنبقى هنا،',
    'ولن نرحل»،',
    'قال سكان الحي.',
  ],
  claim: 'إن الجسر سيفتح في أيار',
  speaker: 'سامر حداد',
  next: 'أن الأشغال انتهت قبل موعدها',
  quotation: '«لن نرفع الرسوم هذا العام»',
  minister: 'ليلى عمران',
  agency: 'وكالة الساحل',
  agencyTyped: 'وكاله',
  cost: 'إن الكلفة بلغت ٤٠ مليوناً',
  speakerTyped: 'حدّاد',
  mention: 'ليلى عمران',
  name: '«الميناء»',
  noted: 'أمس',
  note: 'اليوم غير مذكور: أيّ «أمس»؟ #تحقق',
  crowd: 'سكان الحي',
  expected: (today) => `isnad: 1

speakers:
  سامر-حداد:
    name: سامر حداد
    type: person
  ليلى-عمران:
    name: ليلى عمران
    type: person
  وكالة-الساحل:
    name: وكالة الساحل
    type: agency
  سكان-الحي:
    name: سكان الحي
    type: group

annotations:
  - id: سامر-حداد-1
    kind: claim
    exact: إن الجسر سيفتح في أيار
    speaker: سامر-حداد
    cue: قال
    mention: المتحدث باسم البلدية سامر حداد
    mode: indirect
    via: [وكالة-الساحل]
    evidence: [https://port.example/works/2025]
    relations: [{ type: updates, target: سامر-حداد-3 }]
    review: [{ verdict: disputed, date: ${today}, url: https://port.example/works/2025 }]

  - id: سامر-حداد-2
    kind: claim
    exact: أن الأشغال انتهت قبل موعدها
    cue: أضاف
    mention: حداد
    mode: indirect
    continues: سامر-حداد-1

  - id: mention-1
    kind: mention
    exact: ليلى عمران
    speaker: ليلى-عمران

  - id: ليلى-عمران-1
    kind: quote
    exact: «لن نرفع الرسوم هذا العام»
    speaker: ليلى-عمران
    cue: قالت
    mention: الوزيرة ليلى عمران
    mode: direct
    via: [وكالة-الساحل]

  - id: سامر-حداد-3
    kind: claim
    exact: إن الكلفة بلغت ٤٠ مليوناً
    speaker: سامر-حداد
    cue: قال
    mention: حداد
    mode: indirect
    via: [وكالة-الساحل]

  - id: ignore-1
    kind: ignore
    exact: «الميناء»

  - id: سكان-الحي-1
    kind: quote
    exact:
      - سنبقى هنا
      - ولن نرحل
    speaker: سكان-الحي
    cue: قال
    mention: سكان الحي
    mode: direct
`,
};

export const english: Words = {
  file: 'bridge.md',
  text: [
    'The bridge will reopen in May, said Dana Holt, a spokeswoman for the port.',
    'Holt added that the works ended early.',
    'Minister Ana Reyes told the Coast Agency: “We will not raise the tolls this year.”',
    'Holt said the cost had reached 40 million.',
    'The weekly “Harbour” came out yesterday.',
    '“We stay here,',
    'and we will not leave,”',
    'residents of the quarter said.',
  ],
  claim: 'The bridge will reopen in May',
  speaker: 'Dana Holt',
  next: 'that the works ended early',
  quotation: '“We will not raise the tolls this year.”',
  minister: 'Ana Reyes',
  agency: 'Coast Agency',
  agencyTyped: 'agency coast',
  cost: 'the cost had reached 40 million',
  speakerTyped: 'HOLT',
  mention: 'Ana Reyes',
  name: '“Harbour”',
  noted: 'yesterday',
  note: 'which day? "yesterday": not given #check',
  crowd: 'Residents of the quarter',
  expected: (today) => `isnad: 1

speakers:
  dana-holt:
    name: Dana Holt
    type: person
  ana-reyes:
    name: Ana Reyes
    type: person
  coast-agency:
    name: Coast Agency
    type: agency
  residents-of-the-quarter:
    name: Residents of the quarter
    type: group

annotations:
  - id: dana-holt-1
    kind: claim
    exact: The bridge will reopen in May
    speaker: dana-holt
    cue: said
    mention: Dana Holt
    mode: indirect
    via: [coast-agency]
    evidence: [https://port.example/works/2025]
    relations: [{ type: updates, target: dana-holt-3 }]
    review: [{ verdict: disputed, date: ${today}, url: https://port.example/works/2025 }]

  - id: dana-holt-2
    kind: claim
    exact: that the works ended early
    cue: added
    mention: Holt
    mode: indirect
    continues: dana-holt-1

  - id: mention-1
    kind: mention
    exact: Ana Reyes
    speaker: ana-reyes

  - id: ana-reyes-1
    kind: quote
    exact: “We will not raise the tolls this year.”
    speaker: ana-reyes
    cue: told
    mention: Minister Ana Reyes
    mode: direct
    via: [coast-agency]

  - id: dana-holt-3
    kind: claim
    exact: the cost had reached 40 million
    speaker: dana-holt
    cue: said
    mention: Holt
    mode: indirect
    via: [coast-agency]

  - id: ignore-1
    kind: ignore
    exact: “Harbour”

  - id: residents-of-the-quarter-1
    kind: quote
    exact:
      - We stay here
      - and we will not leave
    speaker: residents-of-the-quarter
    cue: said
    mention: residents of the quarter
    mode: direct
`,
};

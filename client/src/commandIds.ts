export const commandIds = {
  nextAnnotation: 'isnad.nextAnnotation',
  previousAnnotation: 'isnad.previousAnnotation',
  nextUnsourced: 'isnad.nextUnsourced',
  previousUnsourced: 'isnad.previousUnsourced',
  openSidecar: 'isnad.openSidecar',
  openArticle: 'isnad.openArticle',
  showStatements: 'isnad.showStatements',
  openSpeaker: 'isnad.openSpeaker',
  openWalkthrough: 'isnad.openWalkthrough',
  restartServer: 'isnad.restartServer',
  showLog: 'isnad.showLog',
  /** Of code lenses; not for people. */
  showReferences: 'isnad.showReferences',
} as const;

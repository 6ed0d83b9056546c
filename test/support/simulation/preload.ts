/**
 * Loads what use cases load when they first need it. Later it is there at once: loading is the only thing that the scheduler can't
 * decide about.
 */
export async function preload(): Promise<void> {
  await Promise.all([
    import('../../../src/app/secrets/findSecrets.js'),
    import('../../../src/core/codeNotes/setCodeFields.js'),
    import('../../../src/core/checklist/parseChecklist.js'),
    import('../../../src/core/conflicts/mergeTexts.js'),
    import('../../../src/core/notes/editNote.js'),
    import('../../../src/core/notes/parseNote.js'),
    import('../../../src/core/people/editPerson.js'),
    import('../../../src/core/people/parsePerson.js'),
    import('../../../src/core/roadmap/editRoadmapItem.js'),
    import('../../../src/core/roadmap/formatRoadmapItem.js'),
    import('../../../src/core/roadmap/newRoadmapItem.js'),
    import('../../../src/core/roadmap/parseRoadmapItem.js'),
    import('../../../src/core/sessions/parseAnswers.js'),
    import('../../../src/core/sessions/parseSession.js'),
  ]);
}

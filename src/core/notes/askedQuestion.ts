/** A note's body with the question that it answers quoted on top, so that every reader sees what was asked. */
export function withQuestion(body: string, question: string | undefined): string {
  if (question === undefined || question === '') return body;
  return body === '' ? `> ${question}` : `> ${question}\n\n${body}`;
}

/** Whether a note's body says that it answers a question. */
export function answersQuestion(body: string, question: string): boolean {
  return body === `> ${question}` || /^> (.*)\r?\n/.exec(body)?.[1] === question;
}

/** A note's body with the question that it answers quoted on top, so that every reader sees what was asked. */
export function withQuestion(body: string, question: string | undefined): string {
  if (question === undefined || question === '') return body;
  const quote = `> ${onOneLine(question)}`;
  return body === '' ? quote : `${quote}\n\n${body}`;
}

/** Whether a note's body says that it answers a question. */
export function answersQuestion(body: string, question: string): boolean {
  return /^> (.*?)\r?(?:\n|$)/.exec(body)?.[1] === onOneLine(question);
}

/** A question as notes quote it and sheets have it for a heading; a checklist may write it on several lines. */
export function onOneLine(question: string): string {
  return question.replaceAll(/\s+/g, ' ').trim();
}

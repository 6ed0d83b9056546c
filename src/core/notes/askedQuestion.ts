/** Quotes the question above a note's body, so that every reader sees what was asked. */
export function withQuestion(body: string, question: string | undefined): string {
  if (question === undefined || question === '') return body;
  const quote = `> ${onOneLine(question)}`;
  return body === '' ? quote : `${quote}\n\n${body}`;
}

export function answersQuestion(body: string, question: string): boolean {
  return /^> (.*?)\r?(?:\n|$)/.exec(body)?.[1] === onOneLine(question);
}

/** A question as quoted in notes and used as a heading in sheets; a checklist may contain line breaks. */
export function onOneLine(question: string): string {
  return question.replaceAll(/\s+/g, ' ').trim();
}

import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const manifest = {
  name: 'fake-model',
  publisher: 'tests',
  version: '0.0.1',
  engines: { vscode: '^1.100.0' },
  main: './extension.js',
  activationEvents: ['onStartupFinished'],
  contributes: {
    languageModelChatProviders: [{ vendor: 'fake', displayName: 'Fake' }],
    commands: [{ command: 'fake.capture', title: 'Let an Agent Capture a Note' }],
  },
};

/** Answers with what `answer.txt` beside it says, and keeps what it was asked in `prompts.txt`. */
const program = `const vscode = require('vscode');
const fs = require('node:fs');
const path = require('node:path');

const model = {
  ...{ id: 'fake-1', name: 'Fake Model', family: 'fake', version: '1', capabilities: {} },
  ...{ maxInputTokens: 100000, maxOutputTokens: 10000, isUserSelectable: true },
};

const capture = () =>
  vscode.lm.invokeTool('sre_onboarding_capture_note', {
    input: { title: 'Captured by an agent', kind: 'risk', body: 'It had *seen* it.' },
    toolInvocationToken: undefined,
  });

exports.activate = () => {
  vscode.commands.registerCommand('fake.capture', capture);
  vscode.lm.registerLanguageModelChatProvider('fake', {
    provideLanguageModelChatInformation: async () => [model],
    provideLanguageModelChatResponse: async (_, messages, options, progress) => {
      const text = messages.flatMap(({ content }) => content).map(({ value }) => value).join('');
      fs.appendFileSync(path.join(__dirname, 'prompts.txt'), text);
      progress.report(new vscode.LanguageModelTextPart(fs.readFileSync(path.join(__dirname, 'answer.txt'), 'utf8')));
    },
    provideTokenCount: async () => 1,
  });
};
`;

/** An extension that brings a language model which says what a test wants. */
export class FakeModel {
  /** Its folder, to be opened as an extension under development. */
  readonly extensionPath: string;

  /** @param folder an empty one. */
  constructor(folder: string) {
    this.extensionPath = folder;
  }

  /** Writes the extension. */
  async prepare(): Promise<void> {
    await this.#write('package.json', JSON.stringify(manifest));
    await this.#write('extension.js', program);
    await this.#write('prompts.txt', '');
  }

  /** What it says from now on. */
  async answers(answer: unknown): Promise<void> {
    await this.#write('answer.txt', JSON.stringify(answer));
  }

  /** All that it was asked. */
  prompts(): Promise<string> {
    return readFile(path.join(this.extensionPath, 'prompts.txt'), 'utf8');
  }

  #write(name: string, text: string): Promise<void> {
    return writeFile(path.join(this.extensionPath, name), text);
  }
}

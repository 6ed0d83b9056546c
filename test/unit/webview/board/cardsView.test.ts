import assert from 'node:assert/strict';

import { boardView } from '../../../../src/webview/board/boardView.js';
import { cardsView } from '../../../../src/webview/board/cardsView.js';
import { emptyFilter } from '../../../../src/webview/board/boardState.js';
import { filterView } from '../../../../src/webview/board/filterView.js';
import type { BoardCard } from '../../../../src/webview/boardProtocol.js';
import { renderedText } from '../../support/renderedText.js';
import { axesOf, cardWith } from '../../support/sampleBoard.js';
import { sceneWith } from '../../support/sampleScene.js';

function cardsText(cards: readonly BoardCard[], card = ''): string {
  return renderedText(cardsView(sceneWith({ cards }, { card })));
}

describe('the board’s cards', () => {
  it('stand in a table of columns and rows, whose heads count them', () => {
    const text = cardsText([cardWith('a'), cardWith('b'), cardWith('c', { horizon: 'later', theme: 'database' })]);

    assert.match(text, /<div role="table" class="grid" style="--columns: 3" aria-label="board">/);
    assert.match(text, /<span role="columnheader">now<span class="detail">2<\/span>/);
    assert.match(text, /<span role="columnheader">next<span class="detail">0<\/span>/);
    assert.match(text, /<span role="rowheader"><span class="theme">compute<span class="detail">2<\/span>/);
    assert.equal(text.match(/role="cell"/g)?.length, 6);
    assert.match(text, /data-horizon="later" data-theme="database"><div role="button"/);
  });

  it('are one stop of the Tab key: that which was reached last, else the first', () => {
    const cards = [cardWith('a'), cardWith('b')];
    const stops = (text: string): readonly (string | undefined)[] =>
      [...text.matchAll(/data-id="(\w+)"[^>]* tabindex="0"/g)].map(([, id]) => id);

    assert.deepEqual(stops(cardsText(cards, 'b')), ['b']);
    assert.deepEqual(stops(cardsText(cards)), ['a']);
    assert.deepEqual(stops(cardsText(cards, 'gone')), ['a']);
  });

  it('say each fact in short to the eye and in full to a screen reader', () => {
    const fact = { icon: 'person', text: 'Sam', spoken: 'Owner: Sam Rivera', tone: 'plain' } as const;

    const text = cardsText([cardWith('a', { facts: [fact] })]);

    assert.match(text, /<span class="fact plain" title="Owner: Sam Rivera">/);
    assert.match(
      text,
      /<i class="codicon codicon-person" aria-hidden="true"><\/i><span aria-hidden="true">Sam<\/span>/,
    );
    assert.match(text, /<span class="spoken">Owner: Sam Rivera;/);
  });

  it('show no icon where there is none, and mark what is to be seen to', () => {
    const text = cardsText([cardWith('a', { facts: [{ icon: '', text: 'x', spoken: 'x', tone: 'warning' }] })]);

    assert.doesNotMatch(text, /codicon/);
    assert.match(text, /class="fact warning"/);
  });

  it('show the first warning and how many more there are, and say all of them', () => {
    const one = cardsText([cardWith('a', { warnings: ['Nobody owns it.'] })]);
    const three = cardsText([cardWith('a', { warnings: ['Nobody owns it.', 'Second.', 'Third.'] })]);

    assert.match(one, /<span class="first">Nobody owns it\.<\/span><span class="spoken"><\/span>/);
    assert.match(three, /<span class="first">Nobody owns it\.<\/span><span aria-hidden="true">\+2<\/span>/);
    assert.match(three, /<span class="spoken">Second\.; Third\.<\/span>/);
  });

  it('tell closed items from open ones', () => {
    const text = cardsText([cardWith('a'), cardWith('b', { isClosed: true, status: 'done' })]);

    assert.match(text, /class="card " draggable="true" data-id="a"/);
    assert.match(text, /class="card closed" draggable="true" data-id="b"/);
  });

  it('hand their file to VS Code’s menu', () => {
    const text = cardsText([cardWith('a')]).replaceAll('&quot;', "'");

    assert.match(
      text,
      /data-vscode-context="\{'type':'item','file':\{'path':'roadmap\/a\.md'\},'webviewSection':'item'/,
    );
  });

  it('show what people wrote as text, whatever it is', () => {
    const text = cardsText([cardWith('a', { title: '<img src=x onerror=alert(1)>' })]);

    assert.match(text, /<span class="title">&lt;img src=x onerror=alert\(1\)><\/span>/);
  });

  it('have what is said of the whole roadmap above them', () => {
    const said = renderedText(cardsView(sceneWith({ cards: [cardWith('a')], remark: 'Too much lies ahead.' })));

    assert.match(said, /^<p class="remark">Too much lies ahead\.<\/p>/);
    assert.doesNotMatch(cardsText([cardWith('a')]), /class="remark"/);
  });

  it('say so when the filter lets none through', () => {
    const cards = [cardWith('a')];
    const filter = { ...emptyFilter, text: 'nothing like this' };

    assert.equal(renderedText(cardsView(sceneWith({ cards }, { filter }))), '<p class="nothing">«noneFound»</p>');
  });
});

describe('the board’s page', () => {
  it('has a tab for each picture, of which one is chosen and reached by the Tab key', () => {
    const text = renderedText(boardView(sceneWith({ cards: [cardWith('a')] }, { tab: 'plot' })));

    assert.equal(text.match(/role="tab"/g)?.length, 4);
    assert.match(text, /id="tab-plot" aria-selected="true" aria-controls="panel" tabindex="0">plot</);
    assert.match(text, /id="tab-board" aria-selected="false" aria-controls="panel" tabindex="-1">board</);
    assert.match(text, /<div role="tabpanel" id="panel" class="panel plot" aria-labelledby="tab-plot"/);
  });

  it('has the filter only where items are shown', () => {
    const shown = (tab: 'board' | 'plot' | 'progress' | 'coverage'): boolean =>
      renderedText(boardView(sceneWith({ cards: [cardWith('a')] }, { tab }))).includes('role="search"');

    assert.deepEqual([shown('board'), shown('plot'), shown('progress'), shown('coverage')], [true, true, false, false]);
  });

  it('says what to do while there are no items, and offers neither filter nor picture then', () => {
    const text = renderedText(boardView(sceneWith({})));

    assert.match(text, /<p class="nothing">«noItems»<\/p>/);
    assert.doesNotMatch(text, /role="search"/);
    assert.match(text, /icon="device-camera" disabled title="«savePicture»"/);
  });

  it('shows progress and coverage although there are no items', () => {
    assert.match(renderedText(boardView(sceneWith({}, { tab: 'progress' }))), /«noProgress»/);
    assert.match(renderedText(boardView(sceneWith({}, { tab: 'coverage' }))), /«noCoverage»/);
  });
});

describe('the board’s fields', () => {
  const cards = [cardWith('a', { owner: 'Sam' }), cardWith('b', { owner: 'Lee' }), cardWith('c')];

  it('have names, and offer themes, statuses and owners', () => {
    const text = renderedText(filterView(sceneWith({ cards, ...axesOf(['now'], ['compute', '']) })));

    assert.match(text, /role="search" aria-label="«filter»"/);
    assert.match(text, /type="search" placeholder="«filterText»" aria-label="«filterText»"/);
    assert.match(text, /<select aria-label="«theme»"><option value="0">«anyTheme»<\/option><option value="1">compute</);
    assert.match(text, /«notDropped»<\/option><option value="1">«anyStatus»<\/option><option value="2">Proposed</);
    assert.match(text, /«anyOwner»<\/option><option value="1">«noOwner»<\/option><option value="2">Lee<\/option>/);
  });

  it('say how many are shown, and offer to clear the filter only where there is one', () => {
    const filtered = sceneWith({ cards }, { filter: { ...emptyFilter, owner: 'Sam' } });

    assert.doesNotMatch(renderedText(filterView(sceneWith({ cards }))), /«clearFilter»/);
    assert.match(renderedText(filterView(filtered)), /«shown»<\/span><button class="link">«clearFilter»</);
  });

  it('still say what was chosen when it has gone', () => {
    const scene = sceneWith({ cards }, { filter: { ...emptyFilter, theme: 'gone' } });

    assert.match(renderedText(filterView(scene)), /<option value="3">gone<\/option><\/select>/);
  });
});

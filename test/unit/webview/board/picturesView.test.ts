import assert from 'node:assert/strict';

import { boardPicture } from '../../../../src/webview/board/boardPicture.js';
import { coverageView } from '../../../../src/webview/board/coverageView.js';
import { plotView } from '../../../../src/webview/board/plotView.js';
import { progressView } from '../../../../src/webview/board/progressView.js';
import type { BoardCard, BoardCoverage, BoardProgress } from '../../../../src/webview/boardProtocol.js';
import { renderedText } from '../../support/renderedText.js';
import { axesOf, cardWith, tenPixels } from '../../support/sampleBoard.js';
import { modelWith, sceneWith } from '../../support/sampleScene.js';

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}

describe('the plot', () => {
  const rated = { impact: 4, effort: 'M' } as const;

  function plotText(cards: readonly BoardCard[]): string {
    return renderedText(plotView(sceneWith({ cards })));
  }

  it('has a mark for each item that was rated, with its title, rating and theme as its name', () => {
    const text = plotText([cardWith('a', rated), cardWith('b', { impact: 1, effort: 'S', theme: 'database' })]);

    assert.equal(count(text, /<g class="mark /g), 2);
    assert.match(text, /role="button" tabindex="0" aria-label="Item a; «impact» 4, «effort» M effort; compute"/);
    assert.match(text, /role="button" tabindex="-1" aria-label="Item b; «impact» 1, «effort» S effort; database"/);
    assert.match(text, /<title>Item a; «impact» 4, «effort» M effort; compute<\/title>/);
  });

  it('lists what was not rated below, to be opened as well', () => {
    const text = plotText([cardWith('a', rated), cardWith('b', { impact: 3 })]);

    assert.match(
      text,
      /<section aria-label="«unrated»">.*<button class="link">Item b<\/button><\/li><\/ul><\/section>$/,
    );
    assert.doesNotMatch(plotText([cardWith('a', rated)]), /«unrated»/);
  });

  it('explains the marks of the themes that are in it, and of no others', () => {
    const text = plotText([cardWith('a', rated)]);

    assert.match(
      text,
      /<path class="colour-0" d="[^"]+"><\/path><text x="14" y="0" dominant-baseline="central">compute</,
    );
    assert.doesNotMatch(text, />database</);
  });

  it('pales what is done', () => {
    assert.match(plotText([cardWith('a', { ...rated, isClosed: true })]), /<g class="mark closed"/);
  });

  it('shows titles as text, whatever they are', () => {
    const text = plotText([cardWith('a', { ...rated, title: '<script>' })]);

    assert.doesNotMatch(text, /<script>/);
    assert.match(text, />&lt;script></);
  });
});

describe('the picture of progress', () => {
  const weeks = [
    { label: 'Nov 2', due: 2, done: 1, doneInWeek: 1, notesInWeek: 3 },
    { label: 'Nov 9', due: 4, done: 3, doneInWeek: 2, notesInWeek: 0 },
    { label: 'Nov 16', due: 5, doneInWeek: 0, notesInWeek: 0 },
  ];
  const progress: BoardProgress = {
    ...{ people: [{ id: 'sam', title: 'Sam' }], chosen: 'sam', weeks, thisWeek: 1, planned: 5 },
    ...{ summary: 'Three of five.', remark: 'One step is left out.' },
  };

  function progressText(part: Partial<BoardProgress> = {}): string {
    return renderedText(progressView(sceneWith({ progress: { ...progress, ...part } })));
  }

  it('is said in a sentence, which is the picture’s name, too', () => {
    const text = progressText();

    assert.match(text, /<p class="summary">Three of five\.<\/p>/);
    assert.match(text, /<svg class="picture" role="img" aria-label="Three of five\."/);
    assert.match(text, /<p class="detail">One step is left out\.<\/p>$/);
  });

  it('is a table for those who don’t see it, with nothing where nothing is known yet', () => {
    const text = progressText();

    assert.match(text, /<th scope="col">«week»<\/th><th scope="col">«due»<\/th><th scope="col">«done»<\/th>/);
    assert.match(text, /<th scope="row">Nov 9<\/th><td>4<\/td><td>3<\/td><td>2<\/td><td>0<\/td>/);
    assert.match(text, /<th scope="row">Nov 16<\/th><td>5<\/td><td><\/td><td>0<\/td><td>0<\/td>/);
  });

  it('writes at its lines what they are and where they end, and marks this week', () => {
    const text = progressText();

    assert.match(text, />«due» 5<\/text>/);
    assert.match(text, />«done» 3<\/text>/);
    assert.match(text, /<rect class="today"/);
    assert.equal(count(text, /<rect class="steps-bar" x="(?!-)/g), 3);
    assert.doesNotMatch(progressText({ thisWeek: -1 }), /<rect class="today"/);
  });

  it('says of each week what it brought', () => {
    const text = progressText();

    assert.match(text, /<title>«week» Nov 2 «due»: 2 «done»: 1 «stepsInWeek»: 1 «notesInWeek»: 3<\/title>/);
    assert.match(text, /<title>«week» Nov 16 «due»: 5 «stepsInWeek»: 0 «notesInWeek»: 0<\/title>/);
  });

  it('offers people only where there are several', () => {
    const people = [{ id: '', title: 'Everyone' }, ...progress.people, { id: 'lee', title: 'Lee' }];

    assert.doesNotMatch(progressText(), /<select/);
    assert.match(
      progressText({ people }),
      /«person»<select><option value="">Everyone<\/option><option value="sam">Sam</,
    );
  });

  it('says so where there is nothing to draw', () => {
    const text = progressText({ weeks: [], remark: '' });

    assert.equal(text, '<p class="summary">«noProgress»</p>');
  });
});

describe('the picture of coverage', () => {
  const coverage: BoardCoverage = {
    voices: ['Veterans', 'Product and delivery people'],
    rows: [
      {
        title: 'Compute',
        cells: [
          { count: 4, isBlindSpot: false },
          { count: 0, isBlindSpot: true },
        ],
      },
      {
        title: 'Not sorted yet',
        cells: [
          { count: 1, isBlindSpot: false },
          { count: 0, isBlindSpot: false },
        ],
      },
    ],
    ...{ summary: 'Five notes.', hint: 'It is time to distil.' },
  };

  function coverageText(part: Partial<BoardCoverage> = {}): string {
    return renderedText(coverageView(sceneWith({ coverage: { ...coverage, ...part } })));
  }

  it('is said in a sentence, with the hint that there is', () => {
    assert.match(coverageText(), /<p class="summary">Five notes\.<\/p><p class="remark">It is time to distil\.<\/p>/);
    assert.doesNotMatch(coverageText({ hint: '' }), /class="remark"/);
  });

  it('marks blind spots by a frame of their own, and only those', () => {
    const text = coverageText();

    assert.equal(count(text, /<rect class="heat"/g), 4);
    assert.equal(count(text, /<rect class="blind" x="(?!-)/g), 1);
    assert.match(text, /<title>Compute, Product and delivery people: 0<\/title>/);
  });

  it('is the stronger in colour the more was heard, and never too strong to read the number on it', () => {
    const strengths = [...coverageText().matchAll(/class="heat"[^>]* fill-opacity="([\d.]+)"/g)].map(([, value]) =>
      Number(value),
    );

    const [four = 0, none = 0, one = 0] = strengths;
    assert.ok(none < one && one < four);
    assert.ok(Math.max(...strengths) <= 0.5);
  });

  it('breaks the name of a voice that is too long for its column, and says it whole', () => {
    const text = coverageText();

    assert.match(text, /<title>Product and delivery people<\/title><tspan[^>]*>Product and<\/tspan>/);
  });

  it('is a table for those who don’t see it', () => {
    const text = coverageText();

    assert.match(text, /<th scope="col">«theme»<\/th><th scope="col">Veterans<\/th>/);
    assert.match(text, /<th scope="row">Compute<\/th><td>4<\/td><td>0 \(«blindSpot»\)<\/td>/);
    assert.match(text, /<th scope="row">Not sorted yet<\/th><td>1<\/td><td>0<\/td>/);
  });

  it('says so while there are no notes', () => {
    assert.equal(coverageText({ rows: [] }), '<p class="nothing">«noCoverage»</p>');
  });
});

describe('the board as a picture', () => {
  const fact = { icon: 'note', text: '3 notes', spoken: 'Rests on 3 notes', tone: 'plain' } as const;

  function pictureText(cards: readonly BoardCard[]): string {
    return renderedText(boardPicture(modelWith(axesOf()), cards, tenPixels));
  }

  it('has every column, row and card, and what a card says', () => {
    const text = pictureText([cardWith('a', { facts: [fact, { ...fact, text: 'impact 4' }] })]);

    for (const title of ['now', 'next', 'later', 'compute', 'database'])
      assert.ok(text.includes(`>${title}</text>`), title);
    assert.match(text, /<title>Item a<\/title><rect class="card-box"/);
    assert.match(text, />3 notes · impact 4<\/text>/);
  });

  it('is as high as the fullest cell of each row needs', () => {
    const heightOf = (cards: readonly BoardCard[]): number => Number(/height="(\d+)"/.exec(pictureText(cards))?.[1]);
    const many = ['a', 'b', 'c', 'd'].map((id) => cardWith(id));

    const added = heightOf(many) - heightOf(many.slice(0, 3));

    assert.ok(added > 60);
    assert.equal(heightOf([...many, cardWith('e', { horizon: 'later' })]), heightOf(many));
    assert.equal(heightOf([...many, cardWith('e', { theme: 'database' })]), heightOf(many));
  });

  it('breaks long titles into two lines, and cuts what is longer still', () => {
    const text = pictureText([
      cardWith('a', { title: 'A title that is quite a bit longer than two lines of this card can ever be' }),
    ]);

    const lines = [...text.matchAll(/<text x="\d+" y="\d+">([^<]*)<\/text>/g)].map(([, line]) => line);
    assert.equal(lines.length, 2);
    assert.match(lines[1] ?? '', /…$/);
  });
});

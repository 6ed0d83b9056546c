import { assert } from 'chai';
import promises from 'node:fs/promises';

import { createNodeFiles } from '../../src/vscode/adapters/nodeFiles.js';
import { expectFailure } from '../support/host/filesContract/expectFailure.js';
import { type FilesAdapter, inWorld } from '../support/host/filesContract/filesWorld.js';

const adapter: FilesAdapter = { create: createNodeFiles, replacements: 200 };

describe('files through Node, with links and modes', () => {
  it(
    'shows a link as what is refused, and everything beside it, even where it leads to itself',
    inWorld(adapter, async (world) => {
      await world.write('real/a.md', 'text');
      await world.makeLink('b.md', 'real/b.md');
      await world.makeLink('a.md', 'real/c.md');
      await world.makeLink('nowhere.md', 'real/d.md');

      const slices = [];
      for await (const slice of world.files.readFolder(world.path('real'), '.md')) slices.push(...slice);

      const refused = { kind: 'refused', reason: 'link' } as const;
      assert.sameDeepMembers(slices, [
        { path: world.path('real/a.md'), content: { kind: 'text', text: 'text' } },
        ...['b', 'c', 'd'].map((name) => ({ path: world.path(`real/${name}.md`), content: refused })),
      ]);
      assert.sameMembers([...(await world.files.list(world.path('real')))], ['a.md', 'b.md', 'c.md', 'd.md']);
    }),
  );

  it(
    'writes through no link: not to a file, not below a folder, whatever is done',
    inWorld(adapter, async (world) => {
      await world.write('real/deploy.yaml', 'old');
      await world.makeLink('real/deploy.yaml', 'link.yaml');
      await world.makeLink('real', 'folder');
      const paths = [world.path('link.yaml'), world.path('folder/deploy.yaml')];

      for (const path of paths) {
        await expectFailure(world.files.create(path, 'ours'), 'link');
        await expectFailure(world.files.replace(path, 'old', 'ours'), 'link');
        await expectFailure(world.files.remove(path, 'old'), 'link');
        await expectFailure(world.files.remove(path, 'old', 'trash'), 'link');
        await expectFailure(world.files.move({ from: path, to: world.path('x'), text: 'old' }), 'link');
      }

      assert.equal(await world.text('real/deploy.yaml'), 'old');
      assert.deepEqual(await world.names('real'), ['deploy.yaml']);
    }),
  );

  it(
    'keeps what is private for its author',
    inWorld(adapter, async (world) => {
      const path = world.path('private/notes/a.md');
      const modeOf = async (name: string): Promise<number> =>
        (await promises.stat(world.uri(name).fsPath)).mode & 0o777;

      await world.files.create(path, 'old');
      await world.files.replace(path, 'old', 'new');

      assert.equal(await modeOf('private'), 0o700);
      assert.equal(await modeOf('private/notes'), 0o700);
      assert.equal(await modeOf('private/notes/a.md'), 0o600);
      await world.files.move({ from: path, to: world.path('notes/a.md'), text: 'new' });
      assert.equal((await modeOf('notes/a.md')) & 0o044, (await modeOf('notes')) & 0o044);
    }),
  );

  it(
    'changes no file that is read-only',
    inWorld(adapter, async (world) => {
      const { fsPath } = await world.write('a.md', 'old');
      await promises.chmod(fsPath, 0o444);

      await expectFailure(world.files.replace(world.path('a.md'), 'old', 'new'), 'readOnly');

      assert.equal(await world.text('a.md'), 'old');
      assert.deepEqual(await world.names(), ['a.md']);
    }),
  );
});

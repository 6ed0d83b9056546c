import { createWorkspaceFiles } from '../../src/vscode/adapters/workspaceFiles.js';
import { describeFilesContract } from '../support/host/filesContract/filesContract.js';

describeFilesContract('files through VS Code', { create: createWorkspaceFiles, replacements: 40 });

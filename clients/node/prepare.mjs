// Runs when somebody installs this folder as a package: npm then has not fetched what builds it.
import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const run = (command) => execSync(command, { stdio: 'inherit' });

if (!existsSync('node_modules/.bin/tsc')) run('npm ci --ignore-scripts --no-audit --no-fund');
run('npm run build');

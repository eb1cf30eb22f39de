// All suites that run inside an extension host, Node's and the web worker's alike.

import './activation';
import './article-files';
import './changed';
import './claims-view';
import './commands';
import './dashboard';
import './edits';
import './explorer';
import './hover';
import './language';
import './lint';
import './marking';
import './notes';
import './problems';
import './review';
import './sidecar';
import './suggestions';
import './undo';
import './virtual';

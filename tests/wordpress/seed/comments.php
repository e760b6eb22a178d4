<?php
// Discussions.

function comment(string $slug, string $text, array $o = []): int
{
    static $n = 0;
    $n++;
    $date = $o['date'] ?? gmdate('Y-m-d H:i:s', strtotime('2025-08-06 10:00:00 UTC') + $n * 1811);
    $id = wp_insert_comment(wp_slash([
        'comment_post_ID' => Seed::$posts[$slug],
        'comment_author' => $o['name'] ?? 'Lecteur ' . $n,
        'comment_author_email' => $o['email'] ?? "lecteur$n@lecteurs.example",
        'comment_author_url' => $o['url'] ?? '',
        'comment_author_IP' => '127.0.0.1',
        'comment_agent' => '',
        'comment_content' => $text,
        'comment_date' => $date,
        'comment_date_gmt' => gmt($date),
        'comment_parent' => $o['parent'] ?? 0,
        'comment_approved' => $o['approved'] ?? 1,
        'comment_type' => $o['type'] ?? 'comment',
        'user_id' => $o['user'] ?? 0,
    ]));
    if (!$id) {
        throw new RuntimeException("comment on $slug");
    }
    return $id;
}

$long = 'discussion-de-130-commentaires';
$opinions = ['Merci pour cet article.', 'Je ne suis pas de cet avis, et voici pourquoi : les chiffres datent.', 'Bien vu !', 'Une précision : la date est exacte, mais le lieu se discute.', 'J\'y étais. C\'est bien ce qui s\'est passé.', 'Quelqu\'un a-t-il une source ?', 'À relire dans dix ans.'];
$visible = 0;
$chain = [];
while ($visible < 127) {
    $depth = [0, 1, 2, 3, 0, 1, 1][$visible % 7]; // up to four levels
    $parent = $depth === 0 ? 0 : $chain[$depth - 1];
    $chain[$depth] = comment($long, $opinions[$visible % 7] . " ($visible)", ['parent' => $parent, 'name' => $visible % 10 === 4 ? 'Mariam Kouassi' : 'Lecteur ' . ($visible + 1), 'user' => $visible % 10 === 4 ? Seed::$users['mkouassi'] : 0, 'url' => $visible % 5 === 0 ? "https://lecteur$visible.example/" : '']);
    $visible++;
}
$held = comment($long, 'EN ATTENTE INVISIBLE', ['approved' => 0]);
comment($long, 'Une réponse dont le parent n\'est pas approuvé : une orpheline.', ['parent' => $held]);
comment($long, 'INDÉSIRABLE INVISIBLE', ['approved' => 'spam']);
comment($long, "Un commentaire <strong>mis en forme</strong>, avec <a href=\"https://example.org/\" rel=\"nofollow ugc\">un lien</a>,\nun retour à la ligne\n\net un second paragraphe.\n\n<blockquote>Une citation</blockquote>\n<code>du code</code> et une adresse : https://example.org/adresse ;-)", ['name' => 'Zoé « la lectrice » O\'Neill & Cie']);
comment($long, str_repeat('Un très long commentaire. ', 120), ['name' => 'Un nom de lecteur interminable qui ne tient pas sur une seule ligne de téléphone, tant s\'en faut']);
comment($long, 'Rétrolien', ['type' => 'pingback', 'name' => 'Un autre site', 'url' => 'https://autre.example/']);
comment('commentaires-fermes', 'Un commentaire d\'avant la fermeture.');
comment('commentaires-fermes', 'Un autre.');
comment('article-protege', 'Un commentaire sur un article protégé : il ne doit se voir qu\'avec le mot de passe.');
foreach (['kinshasa-1974', 'porto-novo-et-cotonou', '2022-le-maroc-en-demi-finale'] as $slug) {
    foreach (range(1, 4) as $k) {
        comment($slug, $opinions[$k]);
    }
}

$bad = 'hostile-commentaires';
$first = comment($bad, 'Texte honnête <script>window.__pwned=\'comment-script\'</script><img src=x onerror="window.__pwned=\'comment-img\'"> fin', ['name' => 'Nom <img src=x onerror="window.__pwned=\'comment-author-img\'"><script>window.__pwned=\'comment-author-script\'</script>']);
comment($bad, '<a href="javascript:void(window.__pwned=\'comment-link\')">lien</a> <a href="&#106;avascript:void(window.__pwned=\'comment-link-entity\')">autre</a> <b onmouseover="window.__pwned=\'comment-handler\'" style="position:fixed;inset:0">gras</b>', ['url' => 'javascript:void(window.__pwned="comment-author-url")', 'name' => '" onmouseover="window.__pwned=\'comment-author-attribute\'" x="', 'parent' => $first]);
comment($bad, '<svg onload="window.__pwned=\'comment-svg\'"></svg><iframe srcdoc="&lt;script&gt;parent.__pwned=`comment-srcdoc`&lt;/script&gt;"></iframe><style>body{display:none}</style><form action="https://mechant.example/"><input name=x></form>Texte après', ['url' => 'data:text/html,<script>1</script>']);
comment($bad, 'Non fermé <b><i><blockquote><a href="https://example.org/">lien <!-- <img src=x onerror="window.__pwned=\'comment-comment\'">', ['name' => 'Non <b>fermé']);
comment($bad, '&lt;img src=x onerror=window.__pwned=`comment-entity`&gt; doit se lire tel quel', ['name' => '&lt;b&gt;Nom&lt;/b&gt; &amp; entités']);

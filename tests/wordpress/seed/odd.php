<?php
// The shapes that break decoders, and the posts that must not be seen.

$plain = fn (int $n, string $lead) => paragraphs($lead, ...filler($n));

entry(['slug' => 'article-protege', 'title' => 'Un article protégé', 'date' => '2025-08-20 09:00:00', 'categories' => ['politique', 'interview'], 'author' => 'mkouassi', 'picture' => 'tissu', 'password' => 'sesame', 'excerpt' => 'Cet extrait ne doit pas se voir sans le mot de passe.', 'content' => $plain(1, 'Le texte protégé : vous avez donné le bon mot de passe.')]);
entry(['slug' => 'sans-titre', 'title' => '', 'date' => '2025-08-19 09:00:00', 'categories' => ['faits-divers'], 'author' => 'redaction', 'content' => $plain(2, 'Cet article n\'a pas de titre.')]);
entry(['slug' => 'titre-difficile', 'title' => 'L\'« Affaire » : <em>1 &lt; 2</em> & "R&D" -- l\'été d\'après... <strong>100 %</strong> &eacute; 2 < 3', 'date' => '2025-08-18 09:00:00', 'categories' => ['faits-divers', 'economie-finances'], 'tags' => ['R&D'], 'author' => 'admin2', 'excerpt' => 'Un extrait avec "guillemets", <a href="https://example.org">un lien</a> & une esperluette.', 'content' => $plain(3, 'Titre avec entités, italique, guillemets et esperluette.')]);
entry(['slug' => 'أخبار-أفريقيا-اليوم', 'title' => 'أخبار أفريقيا اليوم', 'date' => '2025-08-17 09:00:00', 'categories' => [get_term_by('name', 'أخبار', 'category')->slug, 'maghreb'], 'author' => 'redaction', 'picture' => 'motif', 'content' => "<!-- wp:paragraph -->\n<p dir=\"rtl\" lang=\"ar\">هذا مقال قصير باللغة العربية. عنوانه في الرابط مكتوب بالحروف العربية.</p>\n<!-- /wp:paragraph -->\n\n" . paragraphs('Un article dont l\'adresse est en arabe.')]);
$unicode = entry(['slug' => 'ete-a-yaounde', 'title' => 'L\'été à Yaoundé 🌍', 'date' => '2025-08-16 09:00:00', 'categories' => ['cameroun'], 'author' => 'jp.etoundi', 'content' => $plain(4, 'Une adresse avec des accents et un emoji, comme d\'anciens sites en ont.')]);
raw_update('posts', ['post_name' => strtolower(rawurlencode('été-à-yaoundé-🌍'))], ['ID' => $unicode]);
clean_post_cache($unicode);
Seed::$posts['été-à-yaoundé-🌍'] = $unicode;

entry(['slug' => 'image-effacee', 'title' => 'Un article dont l\'image a été effacée', 'date' => '2022-05-05 09:00:00', 'categories' => ['faits-divers', 'international'], 'author' => 'redaction', 'picture' => 999999, 'content' => $plain(5, 'L\'image mise en avant n\'existe plus.')]);
entry(['slug' => 'auteur-efface', 'title' => 'Un article dont l\'auteur a été effacé', 'date' => '2025-10-16 09:00:00', 'categories' => ['faits-divers', 'international'], 'author' => 9999, 'picture' => 'petite', 'content' => $plain(6, 'Le compte de l\'auteur n\'existe plus.')]);
$draft = entry(['slug' => 'brouillon', 'title' => 'BROUILLON INVISIBLE', 'date' => '2025-08-14 09:00:00', 'status' => 'draft', 'categories' => ['faits-divers'], 'author' => 'redaction', 'content' => $plain(7, 'INVISIBLE')]);
picture('image-de-brouillon.jpg', 1200, 800, 'hills', ['alt' => 'Image jointe à un brouillon', 'parent' => $draft]);
entry(['slug' => 'image-de-brouillon', 'title' => 'Un article illustré par l\'image d\'un brouillon', 'date' => '2025-10-15 09:00:00', 'categories' => ['faits-divers', 'international'], 'author' => 'redaction', 'picture' => 'image-de-brouillon', 'content' => $plain(8, 'L\'image est jointe à un brouillon : l\'API refuse de la montrer (401).')]);
entry(['slug' => 'article-futur', 'title' => 'FUTUR INVISIBLE', 'date' => '2037-01-01 09:00:00', 'status' => 'future', 'categories' => ['faits-divers', 'football'], 'author' => 'redaction', 'content' => $plain(1, 'INVISIBLE')]);
entry(['slug' => 'article-prive', 'title' => 'PRIVÉ INVISIBLE', 'date' => '2025-08-12 09:00:00', 'status' => 'private', 'categories' => ['faits-divers', 'football'], 'author' => 'redaction', 'content' => $plain(2, 'INVISIBLE')]);
entry(['slug' => 'en-relecture', 'title' => 'EN RELECTURE INVISIBLE', 'date' => '2025-08-11 09:00:00', 'status' => 'pending', 'categories' => ['faits-divers'], 'author' => 'mkouassi', 'content' => $plain(3, 'INVISIBLE')]);

entry(['slug' => 'beaucoup-de-rubriques', 'title' => 'Un article classé partout', 'date' => '2025-08-10 09:00:00', 'categories' => ['afrique-australe', 'botswana', 'namibie', 'lesotho', 'eswatini', 'afrique-du-sud', 'mozambique', 'zimbabwe', 'zambie', 'angola', 'politique', 'geopolitique', 'conjonctures-politiques', 'economie-finances', 'diplomatie', 'banque-des-brics', 'etats-unis', 'nom-trop-long', 'football-ouest-africain'], 'tags' => ['histoire', 'Géographie', 'langues', 'R&D', '100 % local', 'été', 'C++', 'Coupe d\'Afrique'], 'author' => 'redaction', 'picture' => 'carte', 'content' => $plain(4, 'Dix-neuf rubriques et huit mots-clefs.')]);
entry(['slug' => 'vide', 'title' => 'Un article sans texte', 'date' => '2025-08-09 09:00:00', 'categories' => ['faits-divers'], 'author' => 'redaction', 'content' => '']);
entry(['slug' => 'mot-interminable', 'title' => 'Anticonstitutionnellementanticonstitutionnellementanticonstitutionnellementanticonstitutionnellement', 'date' => '2025-08-08 09:00:00', 'categories' => ['faits-divers'], 'author' => 'redaction', 'picture' => 'minuscule', 'content' => paragraphs(str_repeat('motsansespace', 30), '<a href="https://example.org/' . str_repeat('chemin', 40) . '">https://example.org/' . str_repeat('chemin', 40) . '</a>')]);
entry(['slug' => 'article-de-1969', 'title' => 'Un article daté d\'avant 1970', 'date' => '1969-07-20 21:17:00', 'categories' => ['faits-divers'], 'author' => 'redaction', 'content' => $plain(5, 'Sa date est négative pour qui compte depuis 1970.')]);
entry(['slug' => 'discussion-de-130-commentaires', 'title' => 'Cent trente commentaires', 'date' => '2025-08-06 09:00:00', 'categories' => ['politique', 'crise-politique'], 'author' => 'mkouassi', 'picture' => 'pelouse', 'content' => $plain(6, 'La discussion est longue.')]);
entry(['slug' => 'commentaires-fermes', 'title' => 'Discussion close', 'date' => '2025-08-05 09:00:00', 'categories' => ['politique', 'crise-politique'], 'author' => 'jp.etoundi', 'comments' => 'closed', 'picture' => 'port', 'content' => $plain(7, 'Les commentaires sont fermés, mais il en reste deux.')]);
entry(['slug' => 'format-citation', 'title' => 'Un article au format « citation »', 'date' => '2025-08-04 09:00:00', 'categories' => ['non-classe'], 'author' => 'redaction', 'content' => "<!-- wp:quote -->\n<blockquote class=\"wp-block-quote\"><p>Rien que la citation.</p></blockquote>\n<!-- /wp:quote -->"]);
set_post_format(Seed::$posts['format-citation'], 'quote');

// an old address that WordPress itself would redirect
update_post_meta(Seed::$posts['kinshasa-1974'], '_wp_old_slug', 'le-combat-de-kinshasa');

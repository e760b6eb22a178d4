<?php
// php hugo.php FOLDER COUNT: writes the texts of texts.php as the content of a Hugo site. The comments stand in the articles' data,
// so that Hugo writes them into the pages as the publisher does.
require __DIR__ . '/texts.php';
date_default_timezone_set('UTC');
[, $folder, $count] = $argv;
@mkdir("$folder/content/article", 0777, true);
for ($number = 1; $number <= (int) $count; $number++) {
    $article = Texts::article($number);
    $about = [
        'title' => $article['title'],
        'date' => str_replace(' ', 'T', $article['date']) . 'Z',
        'slug' => $article['slug'],
        'categories' => $article['categories'],
        'tags' => $article['tags'],
        'authors' => [$article['author']],
        'comments' => array_map(fn ($comment) => ['name' => $comment[0], 'text' => $comment[1]], $article['comments']),
    ];
    $text = json_encode($about, JSON_UNESCAPED_UNICODE | JSON_PRETTY_PRINT) . "\n\n" . implode("\n\n", $article['paragraphs']) . "\n";
    file_put_contents("$folder/content/article/$number.md", $text);
}

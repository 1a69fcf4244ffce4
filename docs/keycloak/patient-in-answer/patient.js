user.getFirstAttribute('patient');
